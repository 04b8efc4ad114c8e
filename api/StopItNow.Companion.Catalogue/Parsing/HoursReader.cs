using System.Globalization;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Json;

namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>Reads <c>hours:</c>: <c>always</c>, <c>unknown</c>, or a time zone and lines such as <c>mon-thu 09:00-21:00</c> or <c>sat,sun 10:00-16:00</c>.</summary>
internal static class HoursReader
{
    private const string Mend = "write 'always', 'unknown', or a timeZone and weekly lines such as \"mon-fri 09:00-17:00\"";

    private static readonly Dictionary<string, DayOfWeek> Days = new(StringComparer.Ordinal)
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    /// <summary>The shape of a line, for an editor's program; whether its days and times fit each other is told by reading it.</summary>
    public static string LinePattern
    {
        get
        {
            const string Time = "([01][0-9]|2[0-3]):[0-5][0-9]";
            string day = $"({string.Join('|', Days.Keys)})";
            string days = $"{day}(-{day})?";
            return $"^{days}(,{days})* {Time}-{Time}$";
        }
    }

    private static readonly OpeningHours Unknown = new(HoursKind.Unknown, null, []);

    public static OpeningHours Read(EntryReader entry, string name)
    {
        switch (entry.Find(name, required: true))
        {
            case null:
                return Unknown;
            case YamlText { Text: "unknown" }:
                return Unknown;
            case YamlText { Text: "always" }:
                return new OpeningHours(HoursKind.Always, null, []);
            case YamlMap:
                return entry.Group(name, required: true, Weekly) ?? Unknown;
            case { } other:
                return entry.Bad<OpeningHours>(name, other, "is not opening hours", Mend) ?? Unknown;
        }
    }

    /// <summary>Reads one line; null when it is not one.</summary>
    internal static HoursRange? Range(string line)
    {
        string[] parts = line.Split(' ');
        if (parts.Length != 2 || parts[1].Split('-') is not [var first, var last]
            || !TryTime(first, out TimeOnly from) || !TryTime(last, out TimeOnly to)
            || (to <= from && to != TimeOnly.MinValue))
        {
            return null;
        }

        List<DayOfWeek> days = [];
        foreach (string part in parts[0].Split(','))
        {
            if (!TryDays(part, days))
            {
                return null;
            }
        }

        return days.Distinct().Count() == days.Count ? new HoursRange(days, from, to) : null;
    }

    private static OpeningHours Weekly(EntryReader group)
    {
        string zone = group.Text("timeZone");
        IReadOnlyList<string> lines = group.Texts("weekly");
        List<HoursRange> ranges = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (Range(lines[i]) is { } range)
            {
                ranges.Add(range);
            }
            else
            {
                group.BadItem("weekly", i, "is not days and hours", "write \"mon-fri 09:00-17:00\"; hours past midnight are two lines, the first ending 00:00");
            }
        }

        return new OpeningHours(HoursKind.Weekly, zone, ranges);
    }

    private static bool TryDays(string text, List<DayOfWeek> days)
    {
        string[] ends = text.Split('-');
        if (ends.Length > 2 || !Days.TryGetValue(ends[0], out DayOfWeek day) || !Days.TryGetValue(ends[^1], out DayOfWeek end))
        {
            return false;
        }

        days.Add(day);
        while (day != end)
        {
            day = (DayOfWeek)(((int)day + 1) % 7);
            days.Add(day);
        }

        return true;
    }

    private static bool TryTime(string text, out TimeOnly time)
        => TimeOnly.TryParseExact(text, ClockTimeConverter.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
