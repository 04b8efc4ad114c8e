using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>The page for somebody who was given a link to notes. What its script does, the tests beside it and those in browsers say.</summary>
public sealed class PartnerTests(SmallApi small, ShippedApi shipped)
{
    private const int MostBytes = 60 * 1024;

    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private readonly HttpClient _built = small.Api.Client();
    private readonly HttpClient _notBuilt = shipped.Api.Client();

    [Fact]
    public async Task Speaks_of_its_reader_first_with_ways_on_for_whoever_is_afraid_or_made_to_then_of_silence_and_shows_notes_last()
    {
        var page = WebUtility.HtmlDecode(await (await _built.Get("/partner")).Text());
        string[] order =
        [
            "<h1>You first</h1>", "<a href=\"#afraid\">I am afraid</a>", "<a href=\"#made-to\">Somebody made me do this</a>", "Silence means nothing.",
            "How are you?", "What helps", "What does not help", "If you are afraid", "If somebody made you do this", "If a child may be at risk",
            "Who you can talk to", "Notes for you", "<noscript>", "id=\"partner\"",
        ];
        Assert.Equal(order, order.OrderBy(words => page.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(order, words => Assert.Contains(words, page));
    }

    [Fact]
    public async Task Shows_services_for_partners_and_never_loses_the_country()
    {
        var page = await (await _built.Get("/partner?country=GB")).Text();
        Assert.Contains("Weekday line", page);
        Assert.Contains("href=\"/worried?country=GB#child\"", page);
    }

    [Fact]
    public async Task Alone_may_run_a_script_which_is_ours_and_says_so()
    {
        var answer = await _built.Get("/partner");
        var page = await answer.Text();

        Assert.Equal(Policy, answer.Header("Content-Security-Policy"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("", answer.Header("Set-Cookie"));
        var script = Assert.Single(Regex.Matches(page, "<script(?! type=\"application/ld\\+json\")[^>]*>(.*?)</script>", RegexOptions.Singleline));
        Assert.Matches("^<script src=\"/partner/files/partner\\.[0-9a-f]{16}\\.js\" defer></script>$", script.Value);
        Assert.DoesNotMatch(@"(?i)\son[a-z]+\s*=|javascript:|<style|\sstyle=|<iframe|<base", page);
        Assert.Contains("runs one script of ours", page);
        Assert.DoesNotContain("runs no scripts", page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help?country=GB")]
    [InlineData("/worried")]
    [InlineData("/privacy")]
    [InlineData("/install")]
    public async Task Leaves_every_other_page_without_a_script_and_without_leave_for_one(string target)
    {
        var answer = await _built.Get(target);
        var page = await answer.Text();

        Assert.DoesNotContain("script-src", answer.Header("Content-Security-Policy"));
        Assert.All(Regex.Matches(page, "<script[^>]*>"), script => Assert.Equal("<script type=\"application/ld+json\">", script.Value));
        Assert.Contains("This page sets no cookies and runs no scripts.", page);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/partner/nothing")]
    public async Task Leaves_pages_that_say_what_is_wrong_without_a_script_and_without_leave_for_one(string target)
    {
        var answer = await _built.Get(target);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("script-src", answer.Header("Content-Security-Policy"));
        Assert.DoesNotContain("<script", await answer.Text());
    }

    [Fact]
    public async Task Brings_its_files_once_and_for_good()
    {
        var page = await (await _built.Get("/partner")).Text();
        var address = Regex.Match(page, "<script src=\"([^\"]+)\"").Groups[1].Value;
        var answer = await _built.Get(address, ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("public, max-age=31536000, immutable", answer.Header("Cache-Control"));
        Assert.Equal("br", answer.Header("Content-Encoding"));
        Assert.Equal(HttpStatusCode.NotFound, (await _built.Get("/partner/files/partner.js")).StatusCode);
    }

    [Fact]
    public async Task Is_under_60_KiB_with_its_script_as_it_is_sent()
    {
        var page = await (await _built.Get("/partner")).Text();
        var script = Regex.Match(page, "<script src=\"([^\"]+)\"").Groups[1].Value;
        var sizes = new Dictionary<string, int>();
        foreach (var target in new[] { "/partner", "/site.css", "/partner.css", "/icon.svg", script })
            sizes[target] = (await (await _built.Get(target, ("Accept-Encoding", "br"))).Content.ReadAsByteArrayAsync(Responses.Patience)).Length;

        TestContext.Current.SendDiagnosticMessage("{0}", string.Join(", ", sizes));
        Assert.InRange(sizes.Values.Sum(), 1, MostBytes);
    }

    [Fact]
    public async Task Without_a_built_script_is_guidance_under_the_policy_of_all_pages_and_says_so()
    {
        var answer = await _notBuilt.Get("/partner");
        var page = WebUtility.HtmlDecode(await answer.Text());

        Assert.DoesNotContain("script-src", answer.Header("Content-Security-Policy"));
        Assert.Contains("has not been built on this machine yet. Nothing is broken.", page);
        Assert.Contains("If somebody made you do this", page);
        Assert.DoesNotContain("<noscript>", page);
    }

    [Fact]
    public async Task Is_told_of_on_the_page_on_privacy()
    {
        var page = WebUtility.HtmlDecode(await (await _built.Get("/privacy")).Text());
        Assert.Contains("runs a script of ours, so that your browser can open sealed notes", page);
        Assert.Contains("No other page runs a script.", page);
    }
}
