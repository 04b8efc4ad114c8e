namespace StopItNow.Companion.Catalogue.Checks.Words.Languages;

/// <summary>French words that texts are held to.</summary>
internal static class FrenchWords
{
    // "arrêté" is left out: it is the ordinary word for "stopped", which these texts are about.
    public static LanguageWords All { get; } = new(
        Neutral: new(
        [
            "enfan*", "mineur*", "gamin*", "bébé*", "nourrisson*", "garçon*", "fille", "filles", "fillette*", "adolescen*", "ado", "ados", "élève", "élèves", "écolier*",
            "écolière*", "abus*", "maltrait*", "exploitation", "exploité*", "victime*", "viol", "viols", "violé*", "agress*", "indécen*", "grooming", "illéga*",
            "illicite*", "légal*", "légaux", "loi", "lois", "polic*", "gendarme*", "crim*", "délit*", "délinquan*", "infraction*", "pénal*", "prison*", "incarcér*",
            "détention", "détenu*", "arrestation*", "tribuna*", "judiciaire*", "procureur*", "condamn*", "coupable*", "juge", "juges", "interdit*",
        ]),
        Labels: new(
        [
            "pédopornograph*", "pédoporno*", "pornographie enfantine", "pornographie infantile", "porno enfantin", "pédophil*", "pédo", "pédos", "pédocrimin*",
            "délinquant*", "prédateur*", "prédatric*", "pervers*", "agresseur*", "violeur*", "toxicomane*", "drogué*", "accro", "accros", "addict*", "monstre*",
            "déviant*",
        ]),
        Threats: new(
        [
            "nous savons qui", "nous savons ce que", "nous savons où", "on sait qui", "on sait ce que", "nous voyons ce que", "nous pouvons voir", "nous surveillons",
            "nous vous surveillons", "êtes surveillé*", "es surveillé*", "êtes suivi à la trace", "serez signalé*", "seras signalé*", "serez dénoncé*", "seras dénoncé*",
            "serez arrêté*", "seras arrêté*", "serez puni*", "seras puni*", "serez poursuivi*", "seras poursuivi*", "serez repéré*", "vous avez recherché",
            "vous avez cherché", "tu as recherché", "tu as cherché", "vous cherchiez", "tu cherchais", "votre recherche de", "votre recherche sur", "ta recherche de",
            "ta recherche sur", "votre adresse ip", "ton adresse ip", "police sait", "police saura", "police viendra", "signalé à la police", "signalée à la police",
            "nous vous signalerons", "nous signalerons",
        ]));
}
