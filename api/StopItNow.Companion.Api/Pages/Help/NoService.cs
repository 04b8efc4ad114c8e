namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>What is said where no service can be shown. It never says that none exists: one may be known and not be confirmed.</summary>
internal static class NoService
{
    /// <summary>Why the country's part is empty.</summary>
    public static string There(HelpQuery query) => query switch
    {
        { Language: { } language } => $"Of the services we can show there, none of this kind says that it answers in {language.Name}{(query.OpenNow ? " and may be open now" : "")}.",
        { OpenNow: true } => "Of the services we can show there, none of this kind may be open now.",
        { Need: HelpNeed.YoungPerson } => "We have not been able to check a line there yet where young people can talk about anything.",
        { Need: null or HelpNeed.Happened } => "We have not been able to check a service there yet that you could talk to.",
        { Need: HelpNeed.Report } => "We have not been able to check a place to report there yet.",
        { Need: HelpNeed.Professional } => "We have not been able to check a service there yet that gives advice to people at work.",
        _ => "We have not been able to check a service of this kind there yet.",
    };

    /// <summary>Why there is nothing for somebody who is anywhere else.</summary>
    public static string Anywhere(HelpQuery query) =>
        $"We know of none that answers this from every country{(query.Language is { } language ? $" in {language.Name}" : "")}{(query.OpenNow ? " and may be open now" : "")}.";

    /// <summary>Who else can help somebody who should not be left with an empty list, or null.</summary>
    public static string? WhoElse(HelpNeed? need) => need switch
    {
        HelpNeed.YoungPerson =>
            "A grown-up you trust can help: at home, at school or at the doctor’s. You can also use the numbers at the foot of this page.",
        HelpNeed.Happened =>
            "A doctor, a child protection service or the police where you live can help. It was not your fault. You can also use the numbers at the foot of this page.",
        HelpNeed.Report => "The police where you live take reports. Never send the pictures.",
        _ => null,
    };
}
