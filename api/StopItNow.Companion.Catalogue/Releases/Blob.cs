namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>A collection's bytes, typed: it names itself so that one collection can never stand in for another.</summary>
internal sealed record Blob<T>(string Collection, string? Locale, IReadOnlyList<T> Items);

/// <summary>The collections a release consists of. Others may be there: a newer server's.</summary>
internal static class CollectionNames
{
    public const string Countries = "countries";
    public const string CountryNotes = "country-notes";
    public const string Evidence = "evidence";
    public const string Messages = "messages";
    public const string Resources = "resources";
    public const string Steps = "steps";
    public const string TermLists = "term-lists";
    public const string MediaType = "application/json";

    /// <summary>Whether the collections with words have a locale, and those without have none.</summary>
    public static bool HaveTheirLocales(IEnumerable<Collection> collections) => collections.All(c => c.Name switch
    {
        Countries or Evidence => c.Locale is null,
        CountryNotes or Messages or Resources or Steps => c.Locale is not null,
        TermLists => c.Locale is not null && Checks.IdForm.IsLanguage(c.Locale),
        _ => true,
    });
}
