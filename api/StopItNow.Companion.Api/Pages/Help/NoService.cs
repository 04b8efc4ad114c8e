using Microsoft.Extensions.Localization;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>What is said where no service can be shown. It never says that none exists: one may be known and not be confirmed.</summary>
internal static class NoService
{
    /// <summary>Why the country's part is empty.</summary>
    public static string There(HelpQuery query, HelpAnswer answer, IStringLocalizer t) => query switch
    {
        { Language: { } language, OpenNow: true } => t["We looked for one that may be open now and answers in {0}. Of those we can show there, none does.", language.Name],
        { Language: { } language } => t["Of the services we can show there, none of this kind says that it answers in {0}.", language.Name],
        { OpenNow: true } => t["Of the services we can show there, none of this kind may be open now."],
        { Need: HelpNeed.YoungPerson } => t["We have not been able to check a line there yet where young people can talk about anything."],
        { Need: HelpNeed.Happened } when answer.Young.Count > 0 => t["We have not been able to check a service there yet that grown-ups could talk to."],
        { Need: null or HelpNeed.Happened } => t["We have not been able to check a service there yet that you could talk to."],
        { Need: HelpNeed.Report } => t["We have not been able to check a place to report there yet."],
        { Need: HelpNeed.Professional } => t["We have not been able to check a service there yet that gives advice to people at work."],
        _ => t["We have not been able to check a service of this kind there yet."],
    };

    /// <summary>Why there is nothing for somebody who is anywhere else.</summary>
    public static string Anywhere(HelpQuery query, IStringLocalizer t) => query switch
    {
        { Language: { } language, OpenNow: true } => t["We know of none that answers this from every country in {0} and may be open now.", language.Name],
        { Language: { } language } => t["We know of none that answers this from every country in {0}.", language.Name],
        { OpenNow: true } => t["We know of none that answers this from every country and may be open now."],
        _ => t["We know of none that answers this from every country."],
    };

    /// <summary>Who else can help somebody who should not be left with an empty list, or null. Those it happened to have a list of their own.</summary>
    public static string? WhoElse(HelpNeed? need, IStringLocalizer t) => need switch
    {
        HelpNeed.YoungPerson =>
            t["A grown-up you trust can help: at home, at school or at the doctor’s. You can also use the help at the foot of this page."].Value,
        HelpNeed.Report => t["The police where you live take reports. Never send the pictures."].Value,
        _ => null,
    };
}
