namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>Polish words that texts are held to.</summary>
internal static class PolishWords
{
    // Left out on purpose, since ordinary sentences use them: "prawie" (almost), "ustaw" (set), "policzyć" (count), "gwałtowny" (sudden) and "wykorzystać" (use).
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "dziec*", "dzieć*", "małolet*", "nieletn*", "niepełnoletn*", "nastolat*", "nastoletn*", "młodocian*", "niemowl*", "chłopc*", "chłopiec", "chłopięc*",
            "chłopak*", "dziewczyn*", "dziewcząt*", "dziewczę*", "uczeń", "uczni*", "uczenn*", "nadużyc*", "nadużyw*", "molest*", "wykorzystywani* seksualn*",
            "wykorzystani* seksualn*", "seksualn* wykorzyst*", "wyzysk*", "ofiara", "ofiary", "ofiarą", "ofiarę", "ofierze", "ofiar", "ofiarom", "ofiarami", "ofiarach",
            "gwałt", "gwałtu", "gwałtem", "gwałcie", "gwałty", "gwałtów", "zgwałc*", "przemoc*", "grooming", "nielegaln*", "legaln*", "bezprawn*", "prawo", "prawa",
            "prawem", "prawu", "prawn*", "ustawa", "ustawy", "ustawę", "ustawą", "policj*", "policyjn*", "przestępc*", "przestępst*", "przestępcz*", "kryminal*",
            "zbrodni*", "wykrocze*", "karaln*", "karny", "karna", "karne", "karnego", "karnej", "karą", "więzien*", "więzie*", "więźni*", "areszt*", "sąd", "sądu",
            "sądzie", "sądem", "sądy", "sądów", "sądow*", "sędzi*", "skazan*", "wyrok*", "winny", "winna", "winni", "zakazan*", "zabronion*",
            "oskarż*", "prokurat*",
        ]),
        Labels: new(
        [
            "pornografi* dziecięc*", "dziecięc* pornografi*", "pornografi* z udziałem dzieci", "pedofil*", "przestępca", "przestępcy", "przestępców", "przestępcą",
            "przestępcom", "sprawca", "sprawcy", "sprawców", "sprawcą", "sprawcom", "drapieżnik*", "drapieżc*", "zboczen*", "zboczon*", "dewian*", "gwałciciel*",
            "uzależnion*", "uzależnien*", "nałogow*", "narkoman*", "potwor*", "potwór", "zwyrodnial*",
        ]),
        Threats: new(
        [
            "wiemy kim", "wiemy kto", "wiemy co", "wiemy czego", "wiemy gdzie", "widzimy co", "możemy zobaczyć", "obserwujemy", "śledzimy", "jesteś obserwowan*",
            "jesteś śledzon*", "zostaniesz zgłoszon*", "zostaniesz złapan*", "zostaniesz aresztowan*", "zostaniesz ukaran*", "zostaniesz zatrzyman* przez", "szukałeś",
            "szukałaś", "szukałeś aś", "twoje wyszukiwanie", "twój adres ip", "twoje ip", "policja wie", "policja będzie", "policja przyjdzie", "zgłoszon* policji",
            "zgłoszon* na policję", "zgłosimy cię", "namierz*",
        ]));
}
