using System.Collections.Frozen;
using StopItNow.Companion.Catalogue.Checks.Words.Languages;

namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>The words of one language that texts are held to. A star stands for any letters, so that inflections and compounds are found.</summary>
/// <param name="Neutral">Words about children or crime: never on the pause of another concern.</param>
/// <param name="Labels">Labels for people, and words that make abuse sound like entertainment: never, in any text.</param>
/// <param name="Threats">Threats, and claims to watch: never in a text that speaks to somebody.</param>
internal sealed record LanguageWords(WordMatcher Neutral, WordMatcher Labels, WordMatcher Threats)
{
    private static readonly FrozenDictionary<string, LanguageWords> ByLanguage = new Dictionary<string, LanguageWords>
    {
        ["de"] = GermanWords.All,
        ["es"] = SpanishWords.All,
        ["fr"] = FrenchWords.All,
        ["nl"] = DutchWords.All,
        ["pl"] = PolishWords.All,
        ["pt"] = PortugueseWords.All,
        ["sv"] = SwedishWords.All,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a locale's language beside English, or null when there are none.</summary>
    public static LanguageWords? For(string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0]);
}
