using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Languages;

/// <summary>
/// Chooses one locale for a whole page, so that languages never mix on it. Tags are BCP 47 (RFC 5646); lookup goes as in RFC 4647 section 3.4 (drop
/// subtags from the end), then to a sibling of the same language, then to <see cref="Locales.Source"/>.
/// </summary>
public static class LocaleFallback
{
    /// <summary>The locale to use.</summary>
    /// <param name="requested">What the person asked for, in any casing; null or nonsense falls back to the source locale.</param>
    /// <param name="available">Locales that exist; order does not matter.</param>
    /// <returns>
    /// In this order: the same tag; a shorter tag (<c>fr-CA</c> to <c>fr</c>); a tag of the same language whose script, where either names one, is
    /// the same (<c>en-US</c> to <c>en-GB</c>; of several, the source locale, else the ordinally first); the source locale.
    /// </returns>
    public static string Choose(string? requested, IEnumerable<string> available)
    {
        ArgumentNullException.ThrowIfNull(available);
        string[] locales = [.. available.Order(StringComparer.Ordinal)];
        if (string.IsNullOrEmpty(requested))
        {
            return Locales.Source;
        }

        for (string tag = requested; tag.Length > 0; tag = Parent(tag))
        {
            if (locales.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        string[] siblings = [.. locales.Where(l => Same(Language(l), Language(requested)) && Same(Script(l), Script(requested)))];
        return siblings.Contains(Locales.Source, StringComparer.Ordinal) ? Locales.Source : siblings.FirstOrDefault() ?? Locales.Source;
    }

    private static string Parent(string tag)
    {
        int cut = tag.LastIndexOf('-');
        return cut > 0 ? tag[..cut] : "";
    }

    private static string Language(string tag) => tag.Split('-')[0];

    private static string? Script(string tag) => tag.Split('-') is [_, { Length: 4 } script, ..] && script.All(char.IsAsciiLetter) ? script : null;

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
