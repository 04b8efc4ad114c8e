namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>
/// Words that must stand nowhere else than here and, in other languages than English, in <see cref="LanguageWords"/>. Labels make a person of a behaviour; threats we do not carry out are lies; and we
/// never claim to know what somebody was looking for.
/// </summary>
internal static class NeverUsed
{
    /// <summary>Never, in any text: labels for people, and words that make abuse sound like a kind of entertainment.</summary>
    public static WordMatcher Labels { get; } = new(
    [
        "child porn", "child pornography",
        "paedophile", "paedophiles", "paedophilia", "paedophilic", "pedophile", "pedophiles", "pedophilia", "pedophilic",
        "offender", "offenders", "sex offender", "predator", "predators", "pervert", "perverts", "molester", "molesters", "perpetrator", "perpetrators",
        "addict", "addicts", "addicted", "addiction", "monster", "monsters", "deviant", "deviants",
    ]);

    /// <summary>Never, in a text that speaks to somebody: threats, and claims to watch.</summary>
    public static WordMatcher Threats { get; } = new(
    [
        "you searched for", "you were searching for", "your search for", "you were looking for",
        "we know who", "we know what you", "we know where you", "we know you", "we know that you", "we can see", "we saw", "we watch", "we will report", "we may report", "we report", "we will tell the police", "we have told",
        "reported to the police", "you have been reported", "you have been logged",
        "traced", "tracked", "trace you", "track you", "trace your", "track your", "being watched", "we are watching", "being monitored", "monitored",
        "logged your", "recorded your", "your ip address", "your ip", "police will come", "police are watching", "police know", "police will know", "police will find",
        "will find you", "will catch you", "will find out what you",
        .. Passive(["you will be", "you ll be", "you are going to be", "you re going to be", "you are being", "you may be", "you might be", "you could be", "you can be"],
            ["reported", "caught", "arrested", "found out", "exposed", "prosecuted", "punished", "jailed", "watched", "logged", "recorded"]),
        .. Passive(["police will be", "police have been", "police are being", "authorities will be", "authorities have been", "family will be", "employer will be", "partner will be"],
            ["told", "informed", "called", "notified", "alerted", "contacted"]),
        .. Passive(["will be", "has been", "have been", "is being", "may be", "can be"],
            ["reported to the authorities", "passed to the police", "sent to the police", "given to the police", "handed to the police", "told to the police"]),
    ]);

    /// <summary>The labels in a text of a locale: the English ones, which other languages borrow, and those of its own language.</summary>
    public static IEnumerable<string> LabelsIn(string text, string? locale) => Labels.In(text).Concat(Own(locale)?.Labels.In(text) ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>The threats and claims in a text of a locale.</summary>
    public static IEnumerable<string> ThreatsIn(string text, string? locale) => Threats.In(text).Concat(Own(locale)?.Threats.In(text) ?? []).Distinct(StringComparer.Ordinal);

    private static LanguageWords? Own(string? locale) => locale is null ? null : LanguageWords.For(locale);

    /// <summary>A threat hides in the passive as well: nobody is named who would carry it out.</summary>
    private static IEnumerable<string> Passive(string[] openings, string[] endings) => openings.SelectMany(opening => endings, (opening, ending) => $"{opening} {ending}");
}
