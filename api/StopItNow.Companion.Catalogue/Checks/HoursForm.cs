using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>Whether opening hours have the form of hours: a zone's name and ranges that do not overlap. No machine's list of zones is asked.</summary>
internal static partial class HoursForm
{
    public const string ZonePattern = @"^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]+[0-9]{0,2}){1,2})\z";

    private const int MinutesADay = 24 * 60;

    /// <summary>Whether a name has the form of an IANA zone's; Windows names have not. Whether there is such a zone changes with every machine's data.</summary>
    public static bool IsZoneName(string? name) => name is not null && ZoneName().IsMatch(name);

    /// <summary>The index of the first range that overlaps one before it, or null.</summary>
    public static int? Overlap(IReadOnlyList<HoursRange> ranges)
    {
        List<(DayOfWeek Day, int From, int To)> seen = [];
        for (int i = 0; i < ranges.Count; i++)
        {
            (int from, int to) = Minutes(ranges[i]);
            foreach (DayOfWeek day in ranges[i].Days)
            {
                if (seen.Any(s => s.Day == day && from < s.To && s.From < to))
                {
                    return i;
                }

                seen.Add((day, from, to));
            }
        }

        return null;
    }

    /// <summary>Whether the hours' parts fit their kind and each other.</summary>
    public static bool Holds(OpeningHours hours)
        => hours.Kind == HoursKind.Weekly
            ? IsZoneName(hours.TimeZone) && hours.Ranges.Count > 0 && hours.Ranges.All(IsRange) && Overlap(hours.Ranges) is null
            : hours.TimeZone is null && hours.Ranges.Count == 0;

    /// <summary>First and last minute of the day; 00:00 at the end is the end of the day.</summary>
    public static (int From, int To) Minutes(HoursRange range)
    {
        int to = (range.To.Hour * 60) + range.To.Minute;
        return ((range.From.Hour * 60) + range.From.Minute, to == 0 ? MinutesADay : to);
    }

    private static bool IsRange(HoursRange? range)
        => range is not null && range.Days.Count > 0 && range.Days.Distinct().Count() == range.Days.Count && Minutes(range) is var (from, to) && from < to;

    [GeneratedRegex(ZonePattern, RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
