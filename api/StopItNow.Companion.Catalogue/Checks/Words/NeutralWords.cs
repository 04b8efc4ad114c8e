using System.Collections.Frozen;

namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>
/// Words about children or crime, by language, beside those of <see cref="NeverUsed"/>, which stand in no text at all. Somebody who blocked something else never reads one of them. A language without a list cannot
/// be shown to keep that promise, so its texts are refused until it has one.
/// </summary>
internal static class NeutralWords
{
    private static readonly WordMatcher English = new(
    [
        "child", "children", "childhood", "kid", "kids", "minor", "minors", "underage", "under age", "baby", "babies", "toddler", "toddlers",
        "infant", "infants", "boy", "boys", "girl", "girls", "teen", "teens", "teenager", "teenagers", "pupil", "pupils",
        "abuse", "abused", "abuses", "abusive", "abuser", "abusers", "abusing", "exploit", "exploited", "exploitation", "groom", "grooming",
        "victim", "victims", "rape", "assault", "indecent",
        "illegal", "illegally", "unlawful", "legal", "legally", "law", "laws", "lawful", "police", "officer", "officers", "crime", "crimes",
        "criminal", "criminals", "prison", "prisons", "jail", "jails", "jailed", "offence", "offences", "offense", "offenses", "offend", "offending",
        "arrest", "arrested", "court", "courts", "convicted", "conviction", "prosecute", "prosecuted", "prosecution", "guilty", "judge",
        "forbidden", "register", "csam", "csea",
    ]);

    /// <summary>
    /// Names of services, as they call themselves, that hold such a word and still may stand on any pause. Each is here because people in distress
    /// know the service by this name and nothing about it speaks of abuse. Empty means: none.
    /// </summary>
    public static IReadOnlySet<string> AllowedNames { get; } = FrozenSet<string>.Empty;

    /// <summary>The list for a locale's language, or null when there is none.</summary>
    public static WordMatcher? For(string locale) => locale.Split('-')[0] == "en" ? English : LanguageWords.For(locale)?.Neutral;
}
