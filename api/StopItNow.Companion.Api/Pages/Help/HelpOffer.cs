using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>The services that a page about one need shows, for a country once one is chosen.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Answer">What was found.</param>
/// <param name="Countries">To choose from.</param>
/// <param name="Crisis">Shown at the foot of the page.</param>
internal sealed record HelpOffer(HelpQuery Query, HelpAnswer Answer, IReadOnlyList<Country> Countries, CrisisHelp Crisis)
{
    /// <summary>The address of Find help for another need, with the country kept.</summary>
    public string Elsewhere(HelpNeed need) => $"/help?need={Word.Of(need)}{(Query.Country is { } country ? $"&country={country.Code}" : "")}";

    /// <summary>The address of another page, with the country kept.</summary>
    public string Elsewhere(string page) => ChosenCountry.Keep(page, Query.Country);

    /// <summary>Reads the country alone: the need is the page's own.</summary>
    public static HelpOffer Read(IQueryCollection parameters, HelpNeed need, ReleaseContent content, PageLanguage language, DateTimeOffset now)
    {
        var (country, misread) = HelpQuery.ReadCountryAlone(parameters, content);
        var query = new HelpQuery(country, need, OpenNow: false, Language: null, misread);
        return new(query, HelpAnswer.Find(query, content, language.Locale, now), CountryChoice.Of(content, language), CrisisHelp.For(country, content, language, now));
    }
}
