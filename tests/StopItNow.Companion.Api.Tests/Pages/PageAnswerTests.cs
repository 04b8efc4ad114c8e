using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>How every page is sent, whatever stands on it.</summary>
public sealed class PageAnswerTests(ShippedApi shipped)
{
    private const int MostBytes = 60 * 1024;

    private readonly HttpClient _client = shipped.Api.Client();

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/worried")]
    [InlineData("/under-18")]
    [InlineData("/happened")]
    [InlineData("/professionals")]
    [InlineData("/install")]
    [InlineData("/privacy")]
    [InlineData("/paused")]
    [InlineData("/partner")]
    [InlineData("/api")]
    public async Task Is_read_and_asked_about_without_being_sent(string target)
    {
        Assert.Equal(HttpStatusCode.OK, (await _client.Get(target)).StatusCode);
        var asked = await _client.Send(HttpMethod.Head, target);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal("text/html; charset=utf-8", asked.Header("Content-Type"));
        Assert.Empty(await asked.Plain());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.Send(HttpMethod.Post, target)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(PagesTests.EveryPage), MemberType = typeof(PagesTests))]
    public async Task Is_under_60_KiB_with_its_style_sheet_and_icon_before_anything_is_packed(string target) =>
        Assert.InRange(await Size(target) + await Size("/site.css") + await Size("/icon.svg"), 1, MostBytes);

    [Fact]
    public async Task Stays_under_60_KiB_for_every_country_with_everything_shown()
    {
        foreach (var country in TestRelease.Read(TestContent.Shipped).Content.Countries)
            Assert.InRange(await Size($"/help?country={country.Code}") + await Size("/site.css") + await Size("/icon.svg"), 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(PagesTests.EveryPage), MemberType = typeof(PagesTests))]
    public async Task Leads_to_every_other_page_and_to_no_page_that_is_not_there(string target)
    {
        var page = await (await _client.Get(target)).Text();
        var links = Regex.Matches(page, "href=\"(/[^\"#]*)").Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct().ToList();

        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, (await _client.Get(link)).StatusCode);
        if (target != "/nothing")
            Assert.Superset(new HashSet<string> { "/", "/help", "/worried", "/under-18", "/happened", "/professionals", "/partner", "/install", "/privacy", "/api" }, links.Select(link => link.Split('?')[0]).ToHashSet());
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/paused")]
    [InlineData("/install")]
    [InlineData("/")]
    public async Task Sets_nothing_and_reads_nothing_of_what_comes_with_the_request(string target)
    {
        var plain = await _client.Get(target);
        var laden = await _client.Get(
            target + "?country=GB&id=7&reason=%3Cscript%3E&reason=%00&utm_source=blue-zebra",
            ("Cookie", "id=7"), ("Referer", "https://blue-zebra.example/"), ("Accept-Language", "cy"), ("User-Agent", "blue-zebra"));

        Assert.Equal(HttpStatusCode.OK, laden.StatusCode);
        Assert.Equal(await plain.Text(), await laden.Text());
        Assert.Equal("", laden.Header("Set-Cookie"));
        Assert.Equal("no-store", laden.Header("Cache-Control"));
    }

    [Fact]
    public async Task Loses_on_paper_nothing_but_what_is_pressed_and_prints_where_services_are()
    {
        var style = await (await _client.Get("/site.css")).Text();
        var print = style[style.IndexOf("@media print", StringComparison.Ordinal)..];
        var hidden = Regex.Match(print, @"([^{}]+)\{\s*display: none;").Groups[1].Value.Split(',', StringSplitOptions.TrimEntries);

        Assert.Equal([".top", ".bar .leave", ".skip", ".more", "form", ".choices"], hidden);
        Assert.Contains("main a[href^=\"https\"]::after", print);
        Assert.Contains("content: \" (\" attr(href) \")\"", print);
        Assert.Contains("content: \" (\" attr(data-printed) \")\"", print);
    }

    [Theory]
    [MemberData(nameof(PagesTests.EveryPage), MemberType = typeof(PagesTests))]
    public async Task Has_its_own_address_and_those_of_our_other_pages_for_a_sheet_of_paper(string target)
    {
        if (target == "/nothing")
            return;
        var page = WebUtility.HtmlDecode(await (await _client.Get(target)).Text());
        var own = Regex.Match(page, "<p class=\"address\">This page: <span dir=\"ltr\">(.*?)</span></p>").Groups[1].Value;

        Assert.StartsWith(own, $"{_client.BaseAddress!.Authority}{target}");
        Assert.All(
            Regex.Matches(Regex.Match(page, "<main.*</main>", RegexOptions.Singleline).Value, "<a[^>]* href=\"(/[^\"]*)\"[^>]*>"),
            link => Assert.Contains($" data-printed=\"{_client.BaseAddress!.Authority}{link.Groups[1].Value}\"", link.Value));
    }

    private async Task<int> Size(string target) => (await (await _client.Get(target)).Plain()).Length;
}
