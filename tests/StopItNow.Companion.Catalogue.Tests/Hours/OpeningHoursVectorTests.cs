using System.Globalization;
using System.Text.Json;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Hours;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Hours;

public sealed class OpeningHoursVectorTests
{
    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllBytes(Repository.Vectors("opening-hours.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    public static IEnumerable<TheoryDataRow<int, string>> Names => Cases.Select((c, i) => new TheoryDataRow<int, string>(i, c.GetProperty("name").GetString()!));

    [Fact]
    public void There_are_enough_vectors_and_each_has_its_own_name()
    {
        Assert.True(Cases.Length >= 60);
        Assert.Equal(Cases.Length, Cases.Select(c => c.GetProperty("name").GetString()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_the_vector_says(int index, string name)
    {
        JsonElement expected = Cases[index].GetProperty("expect");
        OpeningHours hours = Cases[index].GetProperty("hours").Deserialize(CatalogueJson.Context.OpeningHours)!;

        OpeningState state = hours.At(Instant(Cases[index].GetProperty("at"))!.Value);

        Assert.True(expected.GetProperty("state").GetString() == Word.Of(state.State), name);
        Assert.Equal(Instant(expected.GetProperty("until")), state.Until);
        Assert.Equal(Instant(expected.GetProperty("opens")), state.Opens);
    }

    [Fact]
    public void Tells_times_in_the_services_own_zone()
    {
        OpeningHours hours = new(HoursKind.Weekly, "Australia/Sydney", [new HoursRange([DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(17, 0))]);

        OpeningState state = hours.At(new DateTimeOffset(2025, 1, 12, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2025, 1, 13, 9, 0, 0, TimeSpan.FromHours(11)), state.Opens);
        Assert.Equal(TimeSpan.FromHours(11), state.Opens!.Value.Offset);
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("GMT Standard Time")]
    [InlineData("../Europe/London")]
    [InlineData("")]
    [InlineData(null)]
    public void Hours_in_an_unknown_zone_are_unknown(string? zone) => Assert.Equal(OpeningStateKind.Unknown, Weekdays(zone).At(DateTimeOffset.UnixEpoch).State);

    [Theory]
    [InlineData("Europe/London", "Europe/LONDON")]
    [InlineData("Asia/Kolkata", "Asia/KOLKATA")]
    [InlineData("US/Eastern", "US/EASTERN")]
    public void A_zone_has_one_spelling_whatever_was_asked_before(string spelling, string other)
    {
        Assert.NotEqual(OpeningStateKind.Unknown, Weekdays(spelling).At(DateTimeOffset.UnixEpoch).State);
        Assert.Equal(OpeningStateKind.Unknown, Weekdays(other).At(DateTimeOffset.UnixEpoch).State);
        Assert.NotEqual(OpeningStateKind.Unknown, Weekdays(spelling).At(DateTimeOffset.UnixEpoch).State);
    }

    private static OpeningHours Weekdays(string? zone) => new(HoursKind.Weekly, zone, [new HoursRange([DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(17, 0))]);

    private static DateTimeOffset? Instant(JsonElement element)
        => element.GetString() is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
}
