using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Help;

internal static class CountryChoice
{
    /// <summary>Countries by name, "anywhere else" last.</summary>
    public static IReadOnlyList<Country> Of(ReleaseContent content) =>
        [.. content.Countries.OrderBy(country => country.Code == HelpQuery.Anywhere).ThenBy(country => country.Name, StringComparer.Ordinal)];
}
