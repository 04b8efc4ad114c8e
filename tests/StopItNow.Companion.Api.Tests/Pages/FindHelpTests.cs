using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

public sealed class FindHelpTests(SmallApi small)
{
    [Theory]
    [InlineData("2026-01-05T12:00:00Z", "Open now. Closes Mon 17:00 (London time)")]
    [InlineData("2026-01-05T17:00:00Z", "Closed now. Opens Tue 09:00 (London time)")]
    [InlineData("2026-01-09T20:00:00Z", "Closed now. Opens Mon 09:00 (London time)")]
    public async Task Says_when_a_service_answers_in_its_own_time(string now, string words)
    {
        using var api = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))).Start();
        using var client = api.Client();
        Assert.Contains(words, await (await client.Get("/help?country=GB&need=me")).Text());
    }

    [Theory]
    [InlineData("2026-01-05T12:00:00Z", "Weekday line, Reading room")]
    [InlineData("2026-01-05T20:00:00Z", "Reading room, Weekday line")]
    public async Task Puts_help_without_a_human_first_when_the_line_is_closed(string now, string names)
    {
        using var api = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))).Start();
        using var client = api.Client();
        Assert.Equal(names, await Names(client, "/help?country=GB&need=me"));
    }

    [Theory]
    [InlineData("/help?country=GB&need=me&open=now", "Reading room")]
    [InlineData("/help?country=GB&open=now", "Reading room, Quiet line, Find A Helpline")]
    [InlineData("/help?country=GB&need=young-person", "Quiet line")]
    [InlineData("/help?country=GB&need=somebody-else", "Weekday line")]
    [InlineData("/help?country=gb&need=crisis", "Find A Helpline")]
    [InlineData("/help", "Find A Helpline")]
    [InlineData("/help?country=&need=", "Find A Helpline")]
    public async Task Shows_what_was_asked_for(string target, string names)
    {
        using var api = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 20, 0, 0, TimeSpan.Zero))).Start();
        using var client = api.Client();
        Assert.Equal(names, await Names(client, target));
    }

    [Fact]
    public async Task Says_how_sure_it_is_and_what_stays_private_before_the_number()
    {
        using var client = small.Api.Client();
        var page = await (await client.Get("/help?country=GB&need=somebody-else")).Text();

        Assert.Contains("Not confirmed. Source dated June 2024.", page);
        Assert.Contains("href=\"tel:&#x2B;448081000900\"", page);
        Assert.True(page.IndexOf("They keep it to themselves.", StringComparison.Ordinal) < page.IndexOf("tel:&#x2B;448081000900", StringComparison.Ordinal));
        Assert.Contains("English, Welsh", page);
        Assert.Contains("A call does not show on the phone bill.", page);
        Assert.Contains("Hours not confirmed", await (await client.Get("/help?country=GB&need=young-person")).Text());
        Assert.Contains("We found no helpline there.", await (await client.Get("/help?country=BR")).Text());
    }

    [Fact]
    public async Task Says_when_it_looked_at_the_hours_because_a_printed_page_is_read_later()
    {
        using var api = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 20, 0, 0, TimeSpan.Zero))).Start();
        using var client = api.Client();
        Assert.Contains("This list is as of 5 January 2026.", await (await client.Get("/help")).Text());
        Assert.Contains("are as of Monday 5 January 2026, 20:00 (London time).", await (await client.Get("/help?country=GB")).Text());
    }

    [Theory]
    [InlineData("2026-01-05T20:00:00Z", "Monday 5 January 2026, 20:00 (London time).")]
    [InlineData("2026-07-06T23:30:00Z", "Tuesday 7 July 2026, 00:30 (London time).")]
    public async Task Says_it_in_the_time_of_the_service_and_never_in_another(string now, string words)
    {
        using var api = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))).Start();
        using var client = api.Client();
        foreach (var target in new[] { "/help?country=GB", "/worried?country=GB" })
        {
            var page = await (await client.Get(target)).Text();
            Assert.Contains(words, page);
            Assert.DoesNotContain("UTC", page);
        }
    }

    [Fact]
    public async Task Leads_from_the_form_to_the_services()
    {
        using var client = small.Api.Client();
        foreach (var page in new[] { "/help", "/worried", "/under-18", "/happened", "/professionals", "/partner" })
        {
            var shown = await (await client.Get($"{page}?country=GB")).Text();
            Assert.Contains($"<form method=\"get\" action=\"{page}#services\">", shown);
            Assert.Single(Regex.Matches(shown, "id=\"services\""));
            Assert.True(shown.IndexOf("id=\"services\"", StringComparison.Ordinal) < shown.IndexOf("<article", StringComparison.Ordinal));
        }
    }

    internal static async Task<string> Names(HttpClient client, string target) => string.Join(", ",
        Regex.Matches(await (await client.Get(target)).Text(), "<article class=\"service\">\\s*<h3>(.*?)</h3>").Select(name => WebUtility.HtmlDecode(name.Groups[1].Value)));
}
