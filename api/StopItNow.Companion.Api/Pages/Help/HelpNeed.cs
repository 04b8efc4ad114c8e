using Microsoft.Extensions.Localization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>Why somebody looks for help, as they would put it.</summary>
internal enum HelpNeed
{
    /// <summary>For themselves.</summary>
    Me,

    /// <summary>About another person.</summary>
    SomebodyElse,

    /// <summary>They are under 18.</summary>
    YoungPerson,

    /// <summary>It happened to them, or to a child they know.</summary>
    Happened,

    /// <summary>They cannot go on.</summary>
    Crisis,

    /// <summary>They want to report something.</summary>
    Report,

    /// <summary>They meet it at work.</summary>
    Professional,
}

internal static class HelpNeeds
{
    /// <summary>What the form says, in this order.</summary>
    public static IReadOnlyList<(HelpNeed Need, string Label)> Labels(IStringLocalizer t) =>
    [
        (HelpNeed.Me, t["I want help for myself"]),
        (HelpNeed.SomebodyElse, t["I am worried about somebody else"]),
        (HelpNeed.YoungPerson, t["I am under 18"]),
        (HelpNeed.Happened, t["This happened to me, or to a child I know"]),
        (HelpNeed.Crisis, t["I need somebody to talk to right now"]),
        (HelpNeed.Report, t["I want to report something"]),
        (HelpNeed.Professional, t["I need advice for my work"]),
    ];

    /// <summary>The page that says more to this reader than a list of services can, or null.</summary>
    public static string? PageOf(HelpNeed? need) => need switch
    {
        HelpNeed.SomebodyElse => "/worried",
        HelpNeed.YoungPerson => "/under-18",
        HelpNeed.Happened => "/happened",
        HelpNeed.Professional => "/professionals",
        _ => null,
    };

    /// <summary>
    /// Whether a country's note may stand before this reader. Notes speak of help for adults with their own behaviour, and of duties to report: the
    /// young, those it happened to and those worried about somebody else read neither.
    /// </summary>
    public static bool ReadsNotes(this HelpNeed? need) => need is null or HelpNeed.Me or HelpNeed.Professional;

    /// <summary>Whether a person to talk to stands before what is worked through alone, however late it is: only who came for themselves may shrink from one.</summary>
    public static bool TalksFirst(this HelpNeed? need) => need is not (null or HelpNeed.Me);

    /// <summary>Whether a service answers this need. A crisis line or a place to report is shown only to those who ask for one.</summary>
    public static bool Fits(this HelpNeed need, HelpResource resource) => need switch
    {
        HelpNeed.Crisis => resource.Kind == ResourceKind.Crisis,
        HelpNeed.Report => resource.Kind == ResourceKind.Report,
        HelpNeed.Me => Helps(resource, Audience.Self),
        HelpNeed.SomebodyElse => Helps(resource, Audience.Partner),
        HelpNeed.YoungPerson => Helps(resource, Audience.YoungPerson),
        HelpNeed.Professional => resource.Audience.Contains(Audience.Professional) && resource.Kind != ResourceKind.Crisis,
        _ => resource.Kind != ResourceKind.Crisis && (resource.Audience.Contains(Audience.Affected) || IsForAnyWorryOfTheYoung(resource)),
    };

    /// <summary>A line that is there for everything that worries the young is there for this, too.</summary>
    private static bool IsForAnyWorryOfTheYoung(HelpResource resource) =>
        resource.Kind == ResourceKind.Helpline && resource.Audience.Contains(Audience.YoungPerson) && resource.Concerns.Contains(Concern.Any);

    private static bool Helps(HelpResource resource, Audience audience) =>
        resource.Audience.Contains(audience) && resource.Kind is not (ResourceKind.Crisis or ResourceKind.Report);
}
