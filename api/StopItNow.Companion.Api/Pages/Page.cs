using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Resources;

namespace StopItNow.Companion.Api.Pages;

/// <summary>What every page has.</summary>
/// <param name="Title">Neutral: it can be read over a shoulder in a row of tabs.</param>
/// <param name="Crisis">Shown at the foot of every page.</param>
internal abstract record Page(string Title, CrisisHelp Crisis)
{
    /// <summary>The name the product goes by.</summary>
    public const string ProductName = "A Pause";

    /// <summary>A page nobody wonders about.</summary>
    public const string NeutralPage = "https://www.wikipedia.org/";
}

/// <summary>Whom to ring when somebody cannot go on.</summary>
/// <param name="Country">Chosen, or null.</param>
/// <param name="Lines">Crisis lines of that country, then those of anywhere.</param>
internal sealed record CrisisHelp(Country? Country, IReadOnlyList<HelpResource> Lines)
{
    /// <summary>The crisis lines for a country, or for anywhere.</summary>
    public static CrisisHelp For(Country? country, ReleaseContent content) => new(
        country, new ResourceQuery(country?.Code ?? Pages.Help.HelpQuery.Anywhere, Kind: ResourceKind.Crisis).In(content).Resources);
}
