using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Hours;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>
/// Hours can be worked out: the time zone is known here, by this name, and no two ranges overlap. A reader of releases asks for the form of the name alone
/// (decision 76): only whoever writes it can mend it.
/// </summary>
internal sealed class HoursMakeSense : IContentRule
{
    public string Name => "hours";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> entry in pack.Resources.Where(r => r.Value.Hours.Kind == HoursKind.Weekly))
        {
            OpeningHours hours = entry.Value.Hours;
            if (Zones.Find(hours.TimeZone) is null)
            {
                problems.Add(entry, "hours.timeZone", "is not a known time zone", "write its IANA name, letter for letter, such as Europe/London");
            }

            if (hours.Ranges.Count == 0)
            {
                problems.Add(entry, "hours.weekly", "names no hours", "list them, or write 'hours: unknown'");
            }
            else if (HoursForm.Overlap(hours.Ranges) is { } index)
            {
                problems.Add(entry, $"hours.weekly[{index}]", "overlaps a line before it", "join the two, or mend their days or times");
            }
        }
    }
}
