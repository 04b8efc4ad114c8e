namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>German words that texts are held to.</summary>
internal static class GermanWords
{
    // Left out on purpose, since ordinary sentences use them: "recht", "gesetzt", "haften" and "richten" in their other senses, and "sucht", which is "searches" as well as "addiction".
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "*kind*", "minderjährig*", "unmündig*", "baby*", "säugling*", "junge", "jungen", "jungs", "bub", "buben", "*mädchen*", "jugendlich*", "teen*",
            "heranwachsend*", "schüler*", "*missbrauch*", "*mißbrauch*", "misshand*", "ausbeut*", "ausgebeutet*", "opfer", "opfers", "opfern", "*vergewaltig*",
            "*übergriff*", "belästig*", "cybergrooming", "grooming", "illegal*", "legal*", "rechtswidrig*", "gesetz", "gesetze", "gesetzes", "gesetzen", "gesetzlich*",
            "gesetzwidrig*", "polizei*", "polizist*", "*kriminal*", "kriminell*", "verbrech*", "straftat*", "strafbar*", "strafrecht*", "strafverf*", "strafanzeige*",
            "strafe", "strafen", "bestraf*", "delikt*", "gefängnis*", "haft", "inhaftier*", "verhaft*", "gericht", "gerichte", "gerichts", "gerichtlich*", "verurteil*",
            "angeklagt*", "anklag*", "staatsanwalt*", "staatsanwältin", "schuldig*", "richter*", "verboten*",
        ]),
        Labels: new(
        [
            "kinderporno*", "*täter*", "pädophil*", "pädo", "pädos", "pädokrimin*", "*verbrecher*", "kinderschänder*", "pervers*", "*süchtig*", "suchtkrank*",
            "sexsucht*", "pornosucht*", "unhold*", "abartig*", "lüstling*", "wüstling*",
        ], names: ["kein täter werden", "nicht täter werden"]),
        Threats: new(
        [
            "wir wissen wer", "wir wissen was du", "wir wissen was sie", "wir wissen wo", "wir sehen was", "wir können sehen", "wir beobachten", "wir überwachen",
            "wirst beobachtet", "werden beobachtet", "wirst überwacht", "werden überwacht", "wirst gemeldet", "wirst angezeigt", "wirst erwischt", "wirst bestraft",
            "wirst verhaftet", "sie werden gemeldet", "sie werden angezeigt", "sie werden erwischt", "sie werden bestraft", "sie werden verhaftet", "du hast gesucht",
            "sie haben gesucht", "du suchtest", "sie suchten nach", "deine suche nach", "ihre suche nach", "deine ip", "ihre ip", "ip adresse", "polizei weiß",
            "polizei wird", "polizei kommt", "der polizei gemeldet", "wir melden dich", "wir melden sie", "wir werden dich melden", "wir werden sie melden",
            "zurückverfolg*",
        ]));
}
