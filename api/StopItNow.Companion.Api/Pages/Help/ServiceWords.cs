using Microsoft.Extensions.Localization;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>Facts of a service in plain words.</summary>
internal static class ServiceWords
{
    /// <summary>When it answers, in its own time zone.</summary>
    public static string When(Service service, PageLanguage language)
    {
        var (t, hours) = (language.Text, service.Resource.Hours);
        return service.State.State switch
        {
            OpeningStateKind.Open when hours.Kind == HoursKind.Always =>
                service.Resource.Kind == ResourceKind.SelfHelp || service.Resource is { Phone: null, Chat: null } ? t["There at any time"] : t["Open now, day and night"],
            OpeningStateKind.Open when service.State.Until is { } closes => t["Open now. Closes {0} ({1} time)", language.Weekday(closes), City(hours)],
            OpeningStateKind.Open => t["Open now"],
            OpeningStateKind.Closed when service.State.Opens is { } opens => t["Closed now. Opens {0} ({1} time)", language.Weekday(opens), City(hours)],
            OpeningStateKind.Closed => t["Closed now"],
            _ => t["Hours not confirmed"],
        };
    }

    /// <summary>
    /// What it passes on, or null where nothing is to be added to what it says of confidentiality. "Identifying only" cannot be put in one
    /// sentence for every service: its own words say when.
    /// </summary>
    public static string? PassesOn(HelpResource resource, IStringLocalizer t) => resource switch
    {
        { ReportsOffending: ReportsOffending.No } => t["It says it passes nothing on."].Value,
        { ReportsOffending: ReportsOffending.Yes } => t["It says it reports offences."].Value,
        { Confidentiality: not null } => null,
        { ReportsOffending: ReportsOffending.IdentifyingOnly } => t["It may pass on what you say if it knows who you or somebody else is. Ask before you give your name."].Value,
        _ => t["Its source does not say. Ask before you give your name."].Value,
    };

    /// <summary>Whether a call shows on a bill, or null when nobody knows.</summary>
    public static string? OnBill(Answer answer, IStringLocalizer t) => answer switch
    {
        Answer.Yes => t["A call shows on the phone bill."].Value,
        Answer.No => t["A call does not show on the phone bill."].Value,
        _ => null,
    };

    /// <summary>Languages by their names.</summary>
    public static string Languages(IReadOnlyList<string> tags, PageLanguage language) => language.List(tags.Select(language.NameOf));

    /// <summary>The moment at which "open" and "closed" were looked up: in the time of a service that has hours, or the day alone where none shown has.</summary>
    public static string AsOf(HelpAnswer answer, PageLanguage language)
    {
        foreach (var hours in answer.All.Select(service => service.Resource.Hours))
        {
            if (hours.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
                return language.Text["“Open” and “closed” are as of {0} ({1} time).", language.Moment(TimeZoneInfo.ConvertTime(answer.Now, zone)), City(hours)];
        }

        return language.Text["This list is as of {0}.", language.Day(DateOnly.FromDateTime(answer.Now.UtcDateTime))];
    }

    private static string City(OpeningHours hours) => hours.TimeZone!.Split('/')[^1].Replace('_', ' ');
}
