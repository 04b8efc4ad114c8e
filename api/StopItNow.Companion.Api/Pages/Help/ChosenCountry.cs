using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>
/// A country goes along from page to page in the address alone. The pages that show no service read nothing of an address, so none is given to them, and none
/// ever goes to another website (api/docs/decisions/0115-a-country-goes-along-in-the-address.md).
/// </summary>
internal static class ChosenCountry
{
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal) { "/help", "/worried", "/under-18", "/happened", "/professionals", "/partner" };

    /// <summary>Whether a page, by its address, asks for a country.</summary>
    public static bool IsReadBy(string address) => Readers.Contains(address.Split('?')[0]);

    /// <summary>The address of one of our pages, with the country where that page reads one.</summary>
    public static string Keep(string page, Country? country) => country is not null && Readers.Contains(page) ? $"{page}?country={country.Code}" : page;
}
