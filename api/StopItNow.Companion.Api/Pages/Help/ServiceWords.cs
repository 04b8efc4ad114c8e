using System.Globalization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>Facts of a service in plain English.</summary>
internal static class ServiceWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>When it answers, in its own time zone.</summary>
    public static string When(Service service) => service.State.State switch
    {
        OpeningStateKind.Open when service.Resource.Hours.Kind == HoursKind.Always =>
            service.Resource.Kind == ResourceKind.SelfHelp || service.Resource is { Phone: null, Chat: null } ? "There at any time" : "Open now, day and night",
        OpeningStateKind.Open when service.State.Until is { } closes => $"Open now. Closes {Moment(closes, service.Resource.Hours)}",
        OpeningStateKind.Open => "Open now",
        OpeningStateKind.Closed when service.State.Opens is { } opens => $"Closed now. Opens {Moment(opens, service.Resource.Hours)}",
        OpeningStateKind.Closed => "Closed now",
        _ => "Hours not confirmed",
    };

    /// <summary>
    /// What it passes on, or null where nothing is to be added to what it says of confidentiality. "Identifying only" cannot be put in one
    /// sentence for every service: its own words say when.
    /// </summary>
    public static string? PassesOn(HelpResource resource) => resource switch
    {
        { ReportsOffending: ReportsOffending.No } => "It says it passes nothing on.",
        { ReportsOffending: ReportsOffending.Yes } => "It says it reports offences.",
        { Confidentiality: not null } => null,
        { ReportsOffending: ReportsOffending.IdentifyingOnly } => "It may pass on what you say if it knows who you or somebody else is. Ask before you give your name.",
        _ => "Its source does not say. Ask before you give your name.",
    };

    /// <summary>Whether a call shows on a bill, or null when nobody knows.</summary>
    public static string? OnBill(Answer answer) => answer switch
    {
        Answer.Yes => "A call shows on the phone bill.",
        Answer.No => "A call does not show on the phone bill.",
        _ => null,
    };

    /// <summary>Languages by their English names.</summary>
    public static string Languages(IReadOnlyList<string> tags) => string.Join(", ", tags.Select(LanguageChoice.NameOf));

    /// <summary>How sure we are of the facts, and from where they come.</summary>
    public static string Checked(HelpResource resource, DateOnly today) => resource switch
    {
        { VerifiedOn: { } on, ExpiresOn: { } until } when until < today => $"Checked on {Day(on)}. That check has run out, so it may have changed.",
        { VerifiedOn: { } on } => $"Checked on {Day(on)}.",
        _ => NotConfirmed(resource.Source),
    };

    /// <summary>What is said of a fact nobody checked.</summary>
    public static string NotConfirmed(Source source) =>
        source.Date is { } date ? $"Not confirmed; source dated {Date(date)}." : "Not confirmed; source undated.";

    /// <summary>The moment hours were looked at, for a page that is printed and read later.</summary>
    public static string AsOf(DateTimeOffset now) => now.ToUniversalTime().ToString("dddd d MMMM yyyy, HH:mm 'UTC'", English);

    /// <summary>A source's text, closed like a sentence.</summary>
    public static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Moment(DateTimeOffset moment, OpeningHours hours)
    {
        var city = hours.TimeZone!.Split('/')[^1].Replace('_', ' ');
        return $"{moment.ToString("ddd HH:mm", English)} ({city} time)";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>The catalogue writes dates as <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    private static string Date(string date) => date.Length switch
    {
        10 => Day(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        7 => DateOnly.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", English),
        _ => date,
    };
}
