using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Hours;

/// <summary>
/// Works out whether a service answers at a moment. Local times become moments as RFC 5545 section 3.3.5 says: a time that occurs twice is the first
/// occurrence, a time that a clock change skips is read with the offset before the change. Ranges that touch count as one.
/// </summary>
public static class OpeningHoursClock
{
    private const int DaysBefore = 8;
    private const int DaysAfter = 15;

    /// <summary>The state at an instant; hours that make no sense, or in a zone that this machine does not know, are unknown.</summary>
    public static OpeningState At(this OpeningHours hours, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (hours.Kind == HoursKind.Always)
        {
            return new OpeningState(OpeningStateKind.Open, null, null);
        }

        if (hours.Kind != HoursKind.Weekly || !HoursForm.Holds(hours) || Zones.Find(hours.TimeZone) is not { } zone)
        {
            return new OpeningState(OpeningStateKind.Unknown, null, null);
        }

        List<Opening> openings = Openings(hours, zone, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));
        if (openings.Find(o => o.From <= instant && instant < o.To) is { } now)
        {
            bool closes = now.To - instant < TimeSpan.FromDays(8);
            return new OpeningState(OpeningStateKind.Open, closes ? TimeZoneInfo.ConvertTime(now.To, zone) : null, null);
        }

        Opening? next = openings.Find(o => o.From > instant);
        return new OpeningState(OpeningStateKind.Closed, null, next is null ? null : TimeZoneInfo.ConvertTime(next.From, zone));
    }

    /// <summary>Openings around a day, in order, touching ones joined.</summary>
    private static List<Opening> Openings(OpeningHours hours, TimeZoneInfo zone, DateOnly day)
    {
        List<Opening> all = [];
        for (int i = -DaysBefore; i <= DaysAfter; i++)
        {
            DateOnly date = day.AddDays(i);
            foreach (HoursRange range in hours.Ranges.Where(r => r.Days.Contains(date.DayOfWeek)))
            {
                (int from, int to) = HoursForm.Minutes(range);
                Opening opening = new(Moment(date, from, zone), Moment(date, to, zone));
                if (opening.From < opening.To)
                {
                    all.Add(opening);
                }
            }
        }

        List<Opening> joined = [];
        foreach (Opening opening in all.OrderBy(o => o.From))
        {
            if (joined.Count > 0 && opening.From <= joined[^1].To)
            {
                joined[^1] = joined[^1] with { To = opening.To > joined[^1].To ? opening.To : joined[^1].To };
            }
            else
            {
                joined.Add(opening);
            }
        }

        return joined;
    }

    private static DateTimeOffset Moment(DateOnly date, int minute, TimeZoneInfo zone)
    {
        DateTime local = date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        TimeSpan before = OffsetAt(local.AddDays(-1));
        TimeSpan after = OffsetAt(local.AddDays(1));
        DateTimeOffset[] occurrences =
            [.. new[] { before, after }.Select(offset => new DateTimeOffset(local, offset)).Where(m => zone.GetUtcOffset(m) == m.Offset).OrderBy(m => m)];
        return occurrences.Length > 0 ? occurrences[0] : new DateTimeOffset(local, before);

        TimeSpan OffsetAt(DateTime utc) => zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
    }

    private sealed record Opening(DateTimeOffset From, DateTimeOffset To);
}
