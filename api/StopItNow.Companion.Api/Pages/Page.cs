using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Resources;

namespace StopItNow.Companion.Api.Pages;

/// <summary>What every page has.</summary>
/// <param name="Address">Its English address, with what it understood of the one it was asked at.</param>
/// <param name="Title">A sentence of the catalogue. Neutral: it can be read over a shoulder in a row of tabs.</param>
/// <param name="Crisis">Shown at the foot of every page.</param>
internal abstract record Page(string Address, string Title, CrisisHelp Crisis)
{
    /// <summary>The name the product goes by.</summary>
    public const string ProductName = "A Pause";

    /// <summary>Whether it runs the one script that there is. No other page runs any.</summary>
    public virtual bool RunsScript => false;

    /// <summary>Where a country is chosen from here: on the page itself, where it asks for one.</summary>
    public string CountryChoice => Help.ChosenCountry.IsReadBy(Address) ? "#country" : "/help#country";

    /// <summary>The address of another page, with the country kept.</summary>
    public string Onward(string page) => Help.ChosenCountry.Keep(page, Crisis.Country);

    /// <summary>A page nobody wonders about.</summary>
    public const string NeutralPage = "https://www.wikipedia.org/";
}

/// <summary>Whom to ring when somebody cannot go on.</summary>
/// <param name="Country">Chosen, or null.</param>
/// <param name="Lines">Crisis lines of that country, then those of anywhere.</param>
/// <param name="Locale">Language of their sentences.</param>
/// <param name="Today">Day on which an old check may have run out.</param>
internal sealed record CrisisHelp(Country? Country, IReadOnlyList<HelpResource> Lines, string Locale, DateOnly Today)
{
    /// <summary>The crisis lines for a country, or for anywhere.</summary>
    public static CrisisHelp For(Country? country, ReleaseContent content, PageLanguage language, DateTimeOffset now)
    {
        var answer = new ResourceQuery(country?.Code ?? Help.HelpQuery.Anywhere, Kind: ResourceKind.Crisis, Locale: language.Locale).In(content);
        return new(country, answer.Resources, answer.Locale, DateOnly.FromDateTime(now.UtcDateTime));
    }
}
