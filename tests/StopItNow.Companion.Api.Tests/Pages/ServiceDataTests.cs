using System.Text.Json;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Hours;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>What programs that read pages learn of a service.</summary>
public sealed class ServiceDataTests(ShippedApi shipped)
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/help?country=GB")]
    [InlineData("/help?country=NZ&need=me")]
    [InlineData("/worried?country=DE")]
    [InlineData("/under-18?country=US")]
    public async Task Says_each_service_that_is_shown_once_and_by_its_name(string target)
    {
        using var client = shipped.Api.Client();
        var page = await (await client.Get(target)).Text();
        var said = Regex.Matches(page, "<script type=\"application/ld\\+json\">(.*?)</script>").Select(block => JsonDocument.Parse(block.Groups[1].Value).RootElement).ToList();
        var shown = Regex.Matches(page, "<article class=\"service\">\\s*<h3>(.*?)</h3>").Select(name => System.Net.WebUtility.HtmlDecode(name.Groups[1].Value)).ToList();

        Assert.NotEmpty(shown);
        Assert.Equal(shown.Count, said.Count);
        Assert.All(shown.Zip(said), pair => Assert.StartsWith(Text(pair.Second, "name"), pair.First));
        Assert.All(said, service => Assert.Equal("https://schema.org", Text(service, "@context")));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\"}]};{\"")]
    [InlineData("\u2028&amp;'\\")]
    public void Lets_no_text_end_the_element_it_stands_in(string hostile)
    {
        var data = ServiceData.Of(Shown(Line with { Name = hostile, Summary = hostile, Url = hostile, Chat = hostile, Email = hostile, Region = hostile, Languages = [hostile], Phone = new(hostile, hostile) }), TestLanguages.English);

        Assert.DoesNotMatch("[<>&'\u2028]", data);
        Assert.Equal(hostile, Text(JsonDocument.Parse(data).RootElement, "name"));
        Assert.Equal(hostile, Text(JsonDocument.Parse(data).RootElement.GetProperty("contactPoint"), "telephone"));
    }

    [Theory]
    [InlineData(ResourceKind.Helpline, "Organization", "contactPoint")]
    [InlineData(ResourceKind.Crisis, "Organization", "contactPoint")]
    [InlineData(ResourceKind.SelfHelp, "Service", "availableChannel")]
    [InlineData(ResourceKind.Therapy, "Service", "availableChannel")]
    [InlineData(ResourceKind.Report, "Service", "availableChannel")]
    public void Is_of_a_type_that_fits_its_kind(ResourceKind kind, string type, string way)
    {
        var data = Data(Line with { Kind = kind });

        Assert.Equal(type, Text(data, "@type"));
        Assert.Equal(["en", "cy"], data.GetProperty(way).GetProperty("availableLanguage").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public void Says_number_area_and_hours_where_they_are_known()
    {
        var data = Data(Line);
        var contact = data.GetProperty("contactPoint");
        var hours = contact.GetProperty("hoursAvailable")[0];

        Assert.Equal("+448081000900", Text(contact, "telephone"));
        Assert.Equal("GB", Text(data, "areaServed"));
        Assert.Equal(["https://schema.org/Monday", "https://schema.org/Friday"], hours.GetProperty("dayOfWeek").EnumerateArray().Select(day => day.GetString()));
        Assert.Equal(("09:00", "23:59", "Times in Europe/London"), (Text(hours, "opens"), Text(hours, "closes"), Text(hours, "description")));
    }

    [Fact]
    public void Leaves_out_what_is_not_known()
    {
        var data = Data(Line with { Hours = new(HoursKind.Unknown, null, []), Phone = null, Country = "INT" });

        Assert.False(data.TryGetProperty("areaServed", out _));
        Assert.False(data.GetProperty("contactPoint").TryGetProperty("hoursAvailable", out _));
        Assert.False(data.GetProperty("contactPoint").TryGetProperty("telephone", out _));
    }

    [Theory]
    [InlineData(null, null, "Talk to somebody. Not confirmed. Source dated June 2024.")]
    [InlineData("2025-12-01", "2026-06-01", "Talk to somebody. Checked on 1 December 2025.")]
    [InlineData("2025-01-01", "2025-12-01", "Talk to somebody. Checked on 1 January 2025. That check has run out, so it may have changed.")]
    public void Says_how_sure_we_are_beside_the_number(string? checkedOn, string? until, string description)
    {
        var data = Data(Line with { VerifiedOn = Day(checkedOn), VerifiedBy = checkedOn is null ? null : "An editor", ExpiresOn = Day(until) });
        Assert.Equal(description, Text(data, "description"));
    }

    private static readonly HelpResource Line = new(
        "gb-line", "GB", null, "Weekday line", ResourceKind.Helpline, [Audience.Self], [Concern.Any], "Talk to somebody.", new("+448081000900", "0808 1000 900"), null, null,
        "https://line.example.org/", ["line.example.org"], new(HoursKind.Weekly, "Europe/London", [new([DayOfWeek.Monday, DayOfWeek.Friday], new(9, 0), TimeOnly.MinValue)]), ["en", "cy"], null, null,
        ReportsOffending.Unknown, Answer.Unknown, null, new("A page", "2024-06"), null, null, null, EntryStatus.Live);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Service Shown(HelpResource resource) => new(resource, resource.Hours.At(Now), DateOnly.FromDateTime(Now.UtcDateTime), "en-GB");

    private static JsonElement Data(HelpResource resource) => JsonDocument.Parse(ServiceData.Of(Shown(resource), TestLanguages.English)).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
