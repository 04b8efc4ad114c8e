using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Help;

internal static class CountryChoice
{
    /// <summary>Countries by name, "anywhere else" last.</summary>
    public static IReadOnlyList<Country> Of(ReleaseContent content, PageLanguage language) =>
        [.. content.Countries.OrderBy(country => country.Code == HelpQuery.Anywhere).ThenBy(language.NameOf, language.Alphabet)];
}
