using System.Collections.Frozen;

namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>Words by which a sentence says when a service answers, beside the hours that are written for machines. They find what an editor is likely to write, not everything that can be said.</summary>
internal static class AllHours
{
    /// <summary>A day of the week, an hour or a part of the day, in English (UK).</summary>
    public static WordMatcher SomeHours { get; } = new(
    [
        .. new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekday", "weekend", "evening" }.SelectMany(day => new[] { day, day + "s" }),
        "office hours", "working hours", "business hours", "opening hours",
        .. Enumerable.Range(1, 12).SelectMany(hour => new[] { $"{hour}am", $"{hour}pm", $"{hour} am", $"{hour} pm" }),
    ]);

    private static readonly FrozenDictionary<string, WordMatcher> ByLanguage = new Dictionary<string, WordMatcher>
    {
        ["en"] = new(["day or night", "day and night", "night and day", "24 hours", "24 hour", "24 7", "24h", "round the clock", "around the clock", "all hours", "any hour", "always open"]),
        ["de"] = new(["tag und nacht", "tag oder nacht", "rund um die uhr", "24 stunden", "24 7"]),
        ["es"] = new(["día y noche", "día o noche", "día y de noche", "día o de noche", "24 horas", "24 7"]),
        ["fr"] = new(["jour et nuit", "jour ou nuit", "jour comme nuit", "jour comme de nuit", "24 heures", "24h", "24 h", "24 7"]),
        ["nl"] = new(["dag en nacht", "dag of nacht", "24 uur", "24 7"]),
        ["pl"] = new(["dzień i noc", "w dzień i w nocy", "dniem i nocą", "całą dobę", "24 godziny", "całodobow*", "24 7"]),
        ["pt"] = new(["dia e noite", "dia ou noite", "dia e de noite", "dia ou de noite", "24 horas", "24 7"]),
        ["sv"] = new(["dag och natt", "dag eller natt", "dygnet runt", "24 timmar", "24 7"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The first words of a text that say a service answers at every hour, or null.</summary>
    public static string? In(string text, string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0])?.In(text).FirstOrDefault();
}
