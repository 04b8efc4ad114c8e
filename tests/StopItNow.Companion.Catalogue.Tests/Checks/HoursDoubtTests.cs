using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Checks.Doubts;
using StopItNow.Companion.Catalogue.Hours;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;
using static StopItNow.Companion.Catalogue.Tests.Checks.DoubtTests;
using static StopItNow.Companion.Catalogue.Tests.Examples.ContentExample;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

/// <summary>Hours that an editor is asked to look at again: beside words that say otherwise, or in another country's time.</summary>
public sealed class HoursDoubtTests
{
    private const string Line = "gb-line";

    [Theory]
    [InlineData("summary", "Somebody to talk to, day or night.", "day or night")]
    [InlineData("note", "The line is open 24/7.", "24 7")]
    [InlineData("cost", "Free, 24 hours a day", "24 hours")]
    public void Words_for_every_hour_beside_some_hours_or_unknown_ones_are_told(string field, string text, string words)
    {
        ContentExample content = Small().With(British, Line, field, $"\"{text}\"");

        Problem some = Assert.Single(Doubts(content));
        Problem unknown = Assert.Single(Doubts(content.With(British, Line, "hours", "unknown")));

        Assert.Equal(("words-fit-hours", field), (some.Rule, some.Field));
        Assert.StartsWith($"says '{words}', and the hours of gb-line are some hours of the week ({British}:", some.Wrong, StringComparison.Ordinal);
        Assert.StartsWith($"says '{words}', and the hours of gb-line are unknown", unknown.Wrong, StringComparison.Ordinal);
        Assert.Empty(Doubts(content.With(British, Line, "hours", "always")));
        Assert.Empty(Doubts(content.With(British, Line, "hours", "{timeZone: Europe/London, weekly: [mon-sun 00:00-00:00]}")));
    }

    [Theory]
    [InlineData("You can ring on weekdays.", "weekdays")]
    [InlineData("They answer from 9am.", "9am")]
    [InlineData("Closed on Sunday.", "sunday")]
    public void Words_for_some_hours_beside_a_service_that_always_answers_are_told(string text, string words)
    {
        ContentExample content = Small().With(British, Line, "note", $"\"{text}\"");

        Assert.Empty(Doubts(content));
        Assert.StartsWith($"says '{words}', and its hours say that it always answers", Assert.Single(Doubts(content.With(British, Line, "hours", "always"))).Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "bei Tag und Nacht")]
    [InlineData("es", "de día o de noche")]
    [InlineData("fr", "jour et nuit")]
    [InlineData("nl", "dag en nacht")]
    [InlineData("pl", "w dzień i w nocy")]
    [InlineData("pt", "de dia ou de noite")]
    [InlineData("sv", "dag och natt")]
    public void Words_for_every_hour_are_found_in_each_language_we_write(string locale, string words)
    {
        string file = $"translations/{locale}.yaml";

        Problem doubt = Assert.Single(Doubts(Small().Translated(locale).With(file, Line, "summary", $"\"Xxx, {words}, xxx.\"")));

        Assert.Equal((file, "summary"), (doubt.File, doubt.Field));
    }

    [Theory]
    [InlineData("America/New_York", true)]
    [InlineData("Europe/Dublin", true)]
    [InlineData("UTC", true)]
    [InlineData("Europe/London", false)]
    public void A_time_zone_of_another_country_is_told(string zone, bool told)
    {
        IReadOnlyList<Problem> doubts = Doubts(Small().With(British, Line, "hours", $"{{timeZone: {zone}, weekly: ['mon 09:00-10:00']}}"));

        Assert.Equal(told, doubts.Any(doubt => doubt.Rule == "zone-fits-country" && doubt.Wrong == $"is '{zone}', which is not a time zone of GB"));
    }

    [Fact]
    public void Every_country_with_a_calling_code_has_zones_that_exist()
    {
        foreach (string country in CallingCodes.All.SelectMany(code => code.Countries))
        {
            Assert.All(CountryZones.Of(country)!, zone => Assert.NotNull(Zones.Find(zone)));
        }

        Assert.Null(CountryZones.Of("INT"));
    }

    [Fact]
    public void The_zones_are_those_of_the_time_zone_database()
    {
        const string Table = "/usr/share/zoneinfo/zone.tab";
        Assert.SkipUnless(File.Exists(Table), "no time zone database with countries here");
        ILookup<string, string> zones = File.ReadLines(Table).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToLookup(line => line[0], line => line[2]);

        Assert.All(CountryZones.Countries, country => Assert.Equal(zones[country].Order(StringComparer.Ordinal), CountryZones.Of(country)!.Order(StringComparer.Ordinal)));
    }
}
