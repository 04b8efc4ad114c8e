using System.Text.Json.Nodes;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Opening hours as they are released (PROTOCOL-CONTENT.md).</summary>
internal static partial class ReleaseVectors
{
    private static IEnumerable<JsonObject> Hours()
    {
        yield return Case("hours through the whole day", Edited("resources", "\"from\":\"09:00\",\"to\":\"17:00\"", "\"from\":\"00:00\",\"to\":\"00:00\""), "accepted");
        yield return Case("hours that are over as they begin", Edited("resources", "\"to\":\"17:00\"", "\"to\":\"09:00\""), "invalid-content");
        yield return Case("hours without days", Edited("resources", "\"days\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\"]", "\"days\":[]"), "invalid-content");
        yield return Case("hours that touch", Edited("resources", "\"to\":\"17:00\"}", "\"to\":\"17:00\"},{\"days\":[\"monday\"],\"from\":\"17:00\",\"to\":\"18:00\"}"), "accepted");
        yield return Case("hours that overlap", Edited("resources", "\"to\":\"17:00\"}", "\"to\":\"17:00\"},{\"days\":[\"monday\"],\"from\":\"16:59\",\"to\":\"18:00\"}"), "invalid-content");
        yield return Case("a time of one digit", Edited("resources", "\"from\":\"09:00\"", "\"from\":\"9:00\""), "invalid-content");
        yield return Case("hours that end before they begin", Edited("resources", "\"from\":\"09:00\"", "\"from\":\"18:00\""), "invalid-content");
        foreach (string zone in new[] { "../etc", "/Europe/London", "Europe/../London", "Europe//London", "europe/London", "Europe/london", "Europe", "GMT", "utc", "+01:00", "GMT Standard Time", "Europe/London ", "Europe/L\u00f6ndon" })
        {
            yield return Case($"hours in a zone without the form of one: {zone}", Edited("resources", "Europe/London", zone), "invalid-content");
        }

        // Which of these a machine knows is its own affair: none of them changes what is accepted.
        foreach (string zone in new[] { "Europe/LONDON", "Europe/Atlantis", "Asia/Kolkata", "Asia/KOLKATA", "US/Eastern", "US/EASTERN", "Etc/GMT+1", "America/Argentina/Buenos_Aires", "UTC", "Mars/Olympus_Mons" })
        {
            yield return Case($"hours in a zone with the form of one: {zone}", Edited("resources", "Europe/London", zone), "accepted");
        }

        yield return Case("hours of no zone", Edited("resources", "\"Europe/London\"", "null"), "invalid-content");
        yield return Case("hours day and night in a zone", Edited("resources", "\"kind\":\"weekly\"", "\"kind\":\"always\""), "invalid-content");
        yield return Case("a day twice", Edited("resources", "\"tuesday\"", "\"monday\""), "invalid-content");
    }
}
