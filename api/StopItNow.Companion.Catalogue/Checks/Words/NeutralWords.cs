using System.Collections.Frozen;

namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>
/// Words about children or crime, by language, beside those of <see cref="NeverUsed"/>, which stand in no text at all. Somebody who blocked something else never reads one of them. A language without a list cannot
/// be shown to keep that promise, so its texts are refused until it has one.
/// </summary>
internal static class NeutralWords
{
    private static readonly FrozenDictionary<string, WordMatcher> ByLanguage = new Dictionary<string, WordMatcher>
    {
        ["en"] = new(
        [
            "child", "children", "childhood", "kid", "kids", "minor", "minors", "underage", "under age", "baby", "babies", "toddler", "toddlers",
            "infant", "infants", "boy", "boys", "girl", "girls", "teen", "teens", "teenager", "teenagers", "pupil", "pupils",
            "abuse", "abused", "abuses", "abusive", "abuser", "abusers", "abusing", "exploit", "exploited", "exploitation", "groom", "grooming",
            "victim", "victims", "rape", "assault", "indecent",
            "illegal", "illegally", "unlawful", "legal", "legally", "law", "laws", "lawful", "police", "officer", "officers", "crime", "crimes",
            "criminal", "criminals", "prison", "prisons", "jail", "jails", "jailed", "offence", "offences", "offense", "offenses", "offend", "offending",
            "arrest", "arrested", "court", "courts", "convicted", "conviction", "prosecute", "prosecuted", "prosecution", "guilty", "judge",
            "forbidden", "register", "csam", "csea",
        ]),
        ["de"] = new(
        [
            "kind", "kinder", "kindern", "kindes", "kindheit", "minderjährig", "minderjährige", "minderjährigen", "minderjähriger", "baby", "babys", "kleinkind", "kleinkinder",
            "junge", "jungen", "mädchen", "jugendliche", "jugendlichen", "jugendlicher", "teenager", "schüler", "schülerin", "schülerinnen",
            "missbrauch", "missbraucht", "missbrauchen", "mißbrauch", "ausbeutung", "ausgebeutet", "opfer", "vergewaltigung", "übergriff", "übergriffe",
            "illegal", "illegale", "illegalen", "illegaler", "legal", "legale", "legalen", "legaler", "gesetz", "gesetze", "gesetzlich", "gesetzes", "polizei", "polizist", "straftat", "straftaten", "strafbar",
            "verbrechen", "kriminell", "kriminelle", "kriminellen", "gefängnis", "haft", "verhaftet", "gericht", "gerichte", "verurteilt", "verurteilung", "anklage", "angeklagt", "schuldig", "richter", "verboten", "verbotene", "verbotenen",
        ]),
        ["fr"] = new(
        [
            "enfant", "enfants", "enfance", "mineur", "mineure", "mineurs", "mineures", "bébé", "bébés", "nourrisson", "nourrissons",
            "garçon", "garçons", "fille", "filles", "fillette", "fillettes", "adolescent", "adolescente", "adolescents", "adolescentes", "ado", "ados", "élève", "élèves",
            "abus", "abusé", "abusée", "abuser", "maltraitance", "exploitation", "victime", "victimes", "viol", "viols", "agression", "agressions", "indécent", "indécente", "indécentes",
            "illégal", "illégale", "illégaux", "illégales", "légal", "légale", "légaux", "légales", "loi", "lois", "police", "policier", "policiers", "crime", "crimes", "criminel", "criminelle", "criminels", "délit", "délits",
            "infraction", "infractions", "prison", "prisons", "arrêté", "arrêtée", "arrestation", "tribunal", "tribunaux", "condamné", "condamnée", "condamnation", "coupable", "juge", "juges", "interdit", "interdite", "interdits", "interdites",
        ]),
        ["es"] = new(
        [
            "niño", "niña", "niños", "niñas", "niñez", "infancia", "infantil", "infantiles", "menor", "menores", "bebé", "bebés", "chico", "chica", "chicos", "chicas",
            "adolescente", "adolescentes", "alumno", "alumna", "alumnos", "alumnas", "abuso", "abusos", "abusado", "abusada", "abusar", "maltrato", "explotación", "víctima", "víctimas", "violación", "violaciones",
            "agresión", "agresiones", "indecente", "indecentes", "ilegal", "ilegales", "legal", "legales", "ley", "leyes", "policía", "policías", "crimen", "crímenes", "criminal", "criminales", "delito", "delitos",
            "cárcel", "cárceles", "prisión", "prisiones", "detenido", "detenida", "arresto", "tribunal", "tribunales", "condenado", "condenada", "condena", "culpable", "juez", "jueza", "prohibido", "prohibida", "prohibidos", "prohibidas",
        ]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Names of services, as they call themselves, that hold such a word and still may stand on any pause. Each is here because people in distress
    /// know the service by this name and nothing about it speaks of abuse. Empty means: none.
    /// </summary>
    public static IReadOnlySet<string> AllowedNames { get; } = FrozenSet<string>.Empty;

    /// <summary>The list for a locale's language, or null when there is none.</summary>
    public static WordMatcher? For(string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0]);
}
