using System.Globalization;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>Dates and times as a language writes them, by the platform's data (ICU). English (UK) has no comma after the day of the week here.</summary>
internal sealed partial class LanguageDates(CultureInfo culture, bool isSource)
{
    private readonly string _whole = isSource ? "dddd d MMMM yyyy" : culture.DateTimeFormat.LongDatePattern;

    /// <summary>A day without its day of the week.</summary>
    public string Day(DateOnly day) => day.ToString(WithoutWeekday().Replace(_whole, ""), culture);

    /// <summary>A month of a year.</summary>
    public string Month(DateOnly day) => day.ToString(culture.DateTimeFormat.YearMonthPattern, culture);

    /// <summary>A day of the week, short, and a time.</summary>
    public string Weekday(DateTimeOffset moment) => moment.ToString($"ddd {culture.DateTimeFormat.ShortTimePattern}", culture);

    /// <summary>A whole moment, in the time it comes in: whose time that is stands beside it.</summary>
    public string Moment(DateTimeOffset moment) => moment.ToString($"{_whole}, {culture.DateTimeFormat.ShortTimePattern}", culture);

    [GeneratedRegex(@"^dddd[,،]?\s*|[,،]?\s*dddd$")]
    private static partial Regex WithoutWeekday();
}
