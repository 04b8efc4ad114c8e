namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>Swedish words that texts are held to.</summary>
internal static class SwedishWords
{
    // "brottas" (to wrestle) and "utnyttja" (to make use of) are ordinary words and pass.
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "*barn*", "bebis*", "pojk*", "flick*", "tjej*", "kille", "killen", "killar", "killarna", "unge", "ungen", "ungar", "ungdom*", "tonår*", "minderårig*",
            "underårig*", "omyndig*", "elev", "elever", "eleven", "elevens", "*övergrepp*", "*missbruk*", "misshand*", "sexuellt utnyttja*", "utnyttjad*",
            "utnyttjande*", "våldt*", "offer", "offret", "offren", "ofredande*", "grooming", "olaglig*", "laglig*", "illegal*", "legal*", "lag", "lagen", "lagens",
            "lagar", "lagarna", "lagstift*", "polis*", "brott", "brottet", "brotten", "brottslig*", "brotts*", "kriminell*", "kriminal*", "straff*", "fängels*", "häkt*",
            "arrester*", "domstol*", "dömd", "dömda", "domare*", "skyldig*", "förbjude*", "förbjudna*", "åtal*", "åklagar*",
        ]),
        Labels: new(
        [
            "barnporr*", "barnpornograf*", "pedofil*", "pedo", "pervers*", "pervert*", "förövar*", "gärningsman*", "gärningsmän*", "*förbrytar*", "brottsling*",
            "våldtäktsman*", "våldtäktsmän*", "*missbrukare*", "*beroendesjuk*", "knarkare*", "narkoman*", "avvikare*",
        ]),
        Threats: new(
        [
            "vi vet vem", "vi vet vad du", "vi vet var", "vi ser vad", "vi kan se", "vi övervakar", "vi bevakar", "du är övervakad", "du övervakas", "du blir övervakad",
            "du kommer att anmälas", "du kommer att bli anmäld", "du blir anmäld", "du kommer att gripas", "du kommer att straffas", "du blir straffad",
            "du kommer att åka fast", "du sökte efter", "du har sökt efter", "du letade efter", "din sökning efter", "din ip", "ip adress", "polisen vet",
            "polisen kommer att", "anmäld till polisen", "anmälts till polisen", "vi anmäler", "vi kommer att anmäla", "spårad*", "spåra dig",
        ]));
}
