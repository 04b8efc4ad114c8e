namespace StopItNow.Companion.Catalogue.Content;

/// <summary>When a service answers, in its own time zone.</summary>
/// <param name="Kind">Always, weekly or unknown.</param>
/// <param name="TimeZone">IANA time zone; only with <see cref="HoursKind.Weekly"/>.</param>
/// <param name="Ranges">Weekly ranges that do not overlap; empty unless <see cref="HoursKind.Weekly"/>.</param>
public sealed record OpeningHours(HoursKind Kind, string? TimeZone, IReadOnlyList<HoursRange> Ranges);

/// <summary>How much is known of a service's hours.</summary>
public enum HoursKind
{
    /// <summary>Day and night.</summary>
    Always,

    /// <summary>The same every week.</summary>
    Weekly,

    /// <summary>Shown as "hours not confirmed", never guessed.</summary>
    Unknown,
}

/// <summary>The same hours on some days of the week.</summary>
/// <param name="Days">Days on which the range begins.</param>
/// <param name="From">First minute, inclusive, local.</param>
/// <param name="To">Last minute, exclusive, local; 00:00 means the end of the day. Never before <paramref name="From"/> otherwise.</param>
public sealed record HoursRange(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To);
