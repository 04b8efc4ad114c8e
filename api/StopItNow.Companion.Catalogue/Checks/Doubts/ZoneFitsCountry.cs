using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Doubts;

/// <summary>Hours are in a time zone of the service's own country. A line may be answered from elsewhere, so another zone is odd and not wrong.</summary>
internal sealed class ZoneFitsCountry : IContentRule
{
    public string Name => "zone-fits-country";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> entry in pack.Resources.Where(r => r.Value.Hours.TimeZone is not null))
        {
            HelpResource service = entry.Value;
            if (CountryZones.Of(service.Country) is { } zones && !zones.Contains(service.Hours.TimeZone!))
            {
                problems.Add(entry, "hours.timeZone", $"is '{service.Hours.TimeZone}', which is not a time zone of {service.Country}",
                    $"write {CountryZones.Example(service.Country)}, or leave it if the hours are given in that zone");
            }
        }
    }
}
