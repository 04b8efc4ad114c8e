namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>Dutch words that texts are held to.</summary>
internal static class DutchWords
{
    // "vervolgens" ("then") and "jong" ("young") are ordinary words and pass.
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "*kind*", "minderjarig*", "baby*", "peuter*", "kleuter*", "jongen", "jongens", "jongetje*", "meisje*", "tiener*", "puber*", "jongere", "jongeren",
            "scholier*", "leerling*", "*misbruik*", "mishandel*", "uitbuit*", "uitgebuit*", "slachtoffer*", "*verkracht*", "aanrand*", "aangerand*", "grooming",
            "illega*", "legaal", "legale", "onwettig*", "wettelijk*", "wettig*", "wet", "wetten", "wetgeving*", "politie*", "misdaad*", "misdad*", "misdrij*",
            "crimine*", "crimina*", "delict*", "overtreding*", "strafbaar*", "strafbare*", "strafrecht*", "straf", "straffen", "gestraft", "gevangen*", "arrest*",
            "gearresteerd*", "rechtbank*", "rechter", "rechters", "veroordeel*", "schuldig*", "verboden", "vervolgd", "vervolging*", "aangeklaagd*",
            "aanklacht*", "aanklager*",
        ]),
        Labels: new(
        [
            "kinderporno*", "pedofiel*", "pedofiele*", "pedofilie", "pedo", "pedoseks*", "*dader*", "*delinquent*", "verkrachter*", "aanrander*", "kinderlokker*",
            "pervers*", "viezerik*", "*verslaafd*", "*verslaving*", "engerd*",
        ]),
        Threats: new(
        [
            "we weten wie", "we weten wat je", "we weten wat u", "we weten waar", "wij weten wie", "wij weten wat", "we zien wat", "we kunnen zien", "we kijken mee",
            "we houden je in de gaten", "wordt in de gaten gehouden", "wordt bekeken", "wordt gevolgd", "wordt gemeld", "wordt aangegeven", "wordt betrapt",
            "wordt gestraft", "wordt gearresteerd", "wordt opgepakt", "je hebt gezocht", "u hebt gezocht", "u heeft gezocht", "je zocht", "u zocht", "jouw zoekopdracht",
            "je zoekopdracht naar", "uw zoekopdracht naar", "je ip", "jouw ip", "uw ip", "ip adres", "politie weet", "politie komt", "politie zal",
            "aan de politie gemeld", "bij de politie gemeld", "we melden je", "we zullen je melden", "getraceerd", "opgespoord",
        ]));
}
