using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Languages;

/// <summary>A release's countries with their notes in one language. Names stay English: a platform knows the name of a country in each language.</summary>
/// <param name="Locale">Language of every note: the one asked for, or one that <see cref="LocaleFallback"/> chose.</param>
/// <param name="Countries">In order of code.</param>
public sealed record CountriesInLocale(string Locale, IReadOnlyList<Country> Countries)
{
    /// <summary>Chooses and reads. A language that lacks a note is as good as absent, so that languages never mix.</summary>
    public static CountriesInLocale In(ReleaseContent content, string? requested)
    {
        ArgumentNullException.ThrowIfNull(content);
        string[] coded = [.. content.Countries.Where(country => country.Note is not null).Select(country => country.Code)];
        IEnumerable<string> whole = content.CountryNotes.Where(list => !coded.Except(list.Value.Select(note => note.Code)).Any()).Select(list => list.Key);
        string locale = LocaleFallback.Choose(requested, whole.Append(Locales.Source));
        if (!content.CountryNotes.TryGetValue(locale, out IReadOnlyList<CountryNote>? notes))
        {
            return new CountriesInLocale(locale, content.Countries);
        }

        Dictionary<string, string> said = notes.ToDictionary(note => note.Code, note => note.Note, StringComparer.Ordinal);
        return new CountriesInLocale(locale, [.. content.Countries.Select(country => country.Note is null ? country : country with { Note = said[country.Code] })]);
    }
}
