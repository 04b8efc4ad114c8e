using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages.Languages;

/// <summary>Every page in every language that ships, and from right to left.</summary>
public sealed class EveryLanguageTests(PseudoApi pseudo)
{
    private const int MostBytes = 60 * 1024;

    private static readonly string[] Pages =
        ["/", "/help", "/help?country=GB&need=me&language=cy&open=now", "/worried?country=DE", "/under-18?country=US", "/happened?country=IT", "/professionals?country=FR", "/partner?country=GB", "/install", "/privacy", "/paused", "/api"];

    private readonly HttpClient _client = pseudo.Shipped.Client();

    public static TheoryData<string, string> EveryPage { get; } = new(PseudoApi.Offered.SelectMany(_ => Pages, (locale, page) => (locale, page)));

    public static TheoryData<string> EveryLocale { get; } = [.. PseudoApi.Offered];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Is_marked_with_its_language_and_direction(string locale, string page) =>
        Assert.Contains($"<html lang=\"{locale}\" dir=\"{(locale == PseudoLocale.RightToLeft ? "rtl" : "ltr")}\">", await Page(locale, page));

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Keeps_its_language_in_every_link_and_form(string locale, string page)
    {
        var text = Regex.Replace(await Page(locale, page), "<nav class=\"more\" id=\"languages\".*?</nav>|<link[^>]*>", "", RegexOptions.Singleline);
        var links = Regex.Matches(text, "(?:href|action)=\"(/[^\"#]*)").Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct()
            .Where(link => link != "/openapi/v1.json" && !link.StartsWith("/packages/", StringComparison.Ordinal)).ToList();

        Assert.True(links.Count > 8);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await _client.Get(link)).StatusCode);
            Assert.True(locale == "en-GB" ? !PseudoApi.Offered.Any(other => link.StartsWith($"/{other}/", StringComparison.Ordinal)) : $"{link}/".StartsWith($"/{locale}/", StringComparison.Ordinal), link);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Names_itself_and_the_same_page_in_every_other_language_as_they_name_it(string locale, string page)
    {
        var wanted = PseudoApi.Offered.Select(other => (other, PseudoApi.In(other, page))).ToList();
        var text = await Page(locale, page);

        Assert.Equal(wanted.ToHashSet(), Alternates(text, "<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\">").ToHashSet());
        Assert.Equal(wanted.ToHashSet(), Alternates(text, "<a href=\"([^\"]+)\" lang=\"[^\"]+\" hreflang=\"([^\"]+)\"").Select(pair => (pair.Item2, pair.Item1)).ToHashSet());
        foreach (var (other, address) in wanted)
            Assert.Contains($"<html lang=\"{other}\"", await (await _client.Get(address)).Text());
    }

    [Theory]
    [MemberData(nameof(EveryLocale))]
    public async Task Is_under_60_KiB_for_every_country_with_its_style_sheet_and_icon(string locale)
    {
        var rest = await Size("/site.css") + await Size("/icon.svg");
        foreach (var page in Pages.Concat(TestRelease.CountriesOf(TestContent.Shipped).Select(code => $"/help?country={code}")))
            Assert.True(await Size(PseudoApi.In(locale, page)) + rest < MostBytes, $"{locale} {page}: {await Size(PseudoApi.In(locale, page)) + rest} bytes");
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Runs_no_script_keeps_the_strict_policy_and_says_its_services_in_valid_data(string locale, string page)
    {
        var answer = await _client.Get(PseudoApi.In(locale, page));
        var text = await answer.Text();

        Assert.StartsWith("default-src 'none'; style-src 'self'", answer.Header("Content-Security-Policy"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.DoesNotMatch(@"(?i)\son[a-z]+\s*=|javascript:|<style|\sstyle=|<iframe|<base", text);
        var blocks = Regex.Matches(text, "<script([^>]*)>(.*?)</script>", RegexOptions.Singleline);
        Assert.All(blocks, block => Assert.Equal(" type=\"application/ld+json\"", block.Groups[1].Value));
        Assert.All(blocks, block => Assert.Equal("https://schema.org", JsonDocument.Parse(block.Groups[2].Value).RootElement.GetProperty("@context").GetString()));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Is_one_whole_page_with_every_element_closed(string locale, string page)
    {
        var text = await Page(locale, page);
        Assert.Single(Regex.Matches(text, "<h1[ >]"));
        foreach (var element in new[] { "a", "strong", "code", "span", "p", "li", "ul", "h2", "h3", "nav", "main", "section" })
            Assert.Equal(Regex.Count(text, $"<{element}[ >]"), Regex.Count(text, $"</{element}>"));
    }

    [Theory]
    [MemberData(nameof(EveryLocale))]
    public async Task Writes_numbers_to_ring_from_left_to_right(string locale)
    {
        var phones = Regex.Matches(await Page(locale, "/help?country=GB"), "<a [^>]*href=\"tel:[^>]*>");
        Assert.NotEmpty(phones);
        Assert.All(phones, phone => Assert.Contains("dir=\"ltr\"", phone.Value));
    }

    private static IEnumerable<(string, string)> Alternates(string page, string pattern) =>
        Regex.Matches(page, pattern).Select(link => (WebUtility.HtmlDecode(link.Groups[1].Value), WebUtility.HtmlDecode(link.Groups[2].Value)));

    private async Task<string> Page(string locale, string page) => await (await _client.Get(PseudoApi.In(locale, page))).Text();

    private async Task<int> Size(string target) => (await (await _client.Get(target)).Plain()).Length;
}
