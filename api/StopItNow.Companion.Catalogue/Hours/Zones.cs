using StopItNow.Companion.Catalogue.Checks;

namespace StopItNow.Companion.Catalogue.Hours;

/// <summary>The time zones that this machine knows (<see href="https://www.iana.org/time-zones">IANA</see>), by their names.</summary>
internal static class Zones
{
    /// <summary>The zone of exactly this name, links such as <c>Asia/Kolkata</c> among them; null when it is none or unknown here.</summary>
    public static TimeZoneInfo? Find(string? name)
        // Once a zone was read, .NET finds it in any casing: without the comparison the answer would depend on what was asked before.
        => HoursForm.IsZoneName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name!, out TimeZoneInfo? zone) && zone.Id == name ? zone : null;
}
