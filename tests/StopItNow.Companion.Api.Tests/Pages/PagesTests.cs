using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Checks.Words;

namespace StopItNow.Companion.Api.Tests.Pages;

public sealed partial class PagesTests(SmallApi small, ShippedApi shipped)
{
    private const string KnownExceptions =
        "an address opened as the browser starts (Chromium); suggestions as you type; an engine page that fetches results itself in the same instant; "
        + "the first seconds after installing; anything your browser or its sync sends. For these the pause still appears.";

    private static readonly string[] Targets =
    [
        "/", "/help", "/help?country=GB&need=me", "/help?country=BR&need=report&open=now", "/help?country=GB&language=cy", "/help?country=nonsense",
        "/worried", "/worried?country=DE", "/under-18", "/under-18?country=US", "/happened", "/happened?country=IT", "/professionals", "/professionals?country=FR", "/partner", "/partner?country=GB",
        "/install", "/privacy", "/paused", "/api", "/nothing",
    ];

    private readonly HttpClient _client = shipped.Api.Client();

    public static TheoryData<string> EveryPage => [.. Targets];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Runs_no_script_and_loads_nothing_from_elsewhere(string target)
    {
        var page = await (await _client.Get(target)).Text();

        Assert.All(Scripts().Matches(page), script => Assert.Equal("<script type=\"application/ld+json\">", script.Value));
        Assert.DoesNotMatch(@"(?i)\son[a-z]+\s*=|javascript:|<style|\sstyle=|<iframe|<object|<embed|<base|@import", page);
        Assert.All(Loads().Matches(page), load => Assert.StartsWith("/", load.Groups["address"].Value));
        Assert.All(Loads().Matches(page), load => Assert.False(load.Groups["address"].Value.StartsWith("//", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Is_a_whole_page_with_one_heading_a_language_and_a_neutral_title(string target)
    {
        var page = await (await _client.Get(target)).Text();

        Assert.Contains("<html lang=\"en-GB\" dir=\"ltr\">", page);
        Assert.Single(Regex.Matches(page, "<h1[ >]"));
        Assert.Single(Regex.Matches(page, "<main[ >]"));
        Assert.Contains("width=device-width, initial-scale=1", page);
        Assert.DoesNotMatch("(?i)sex|child|crime|abuse", Regex.Match(page, "<title>(.*?)</title>").Groups[1].Value);
        var levels = Regex.Matches(page, "<h([1-6])").Select(heading => heading.Groups[1].Value[0] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, "a heading level is skipped"));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Always_shows_where_to_turn_in_a_crisis(string target) =>
        Assert.Contains("href=\"https://findahelpline.com/\"", await (await _client.Get(target)).Text());

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Never_labels_people(string target) =>
        Assert.Empty(NeverUsed.Labels.In(await (await _client.Get(target)).Text()));

    [Fact]
    public async Task Says_on_the_first_page_what_it_does_not_do()
    {
        var page = await (await _client.Get("/")).Text();

        Assert.Contains(KnownExceptions, page);
        Assert.Contains("Independent. Not made or endorsed by Stop It Now or the Lucy Faithfull Foundation", page);
        Assert.Contains("It is a pause, not a lock.", page);
    }

    [Fact]
    public async Task Answers_a_crisis_in_every_shipped_country()
    {
        foreach (var country in TestRelease.Read(TestContent.Shipped).Content.Countries)
        {
            var page = await (await _client.Get($"/help?country={country.Code}&need=crisis")).Text();
            Assert.Contains("Find A Helpline", page);
            Assert.Contains("<article class=\"service\">", page);
            if (country.Emergency is { } emergency)
                Assert.Contains($"href=\"tel:{emergency.Number}\"", page);
        }
    }

    [Theory]
    [InlineData("/help?country=XX")]
    [InlineData("/help?country=GB&country=FR")]
    [InlineData("/help?need=everything")]
    [InlineData("/help?open=perhaps")]
    [InlineData("/help?language=xx")]
    [InlineData("/help?language=mul")]
    [InlineData("/help?language=cy&language=en")]
    [InlineData("/under-18?country=XX")]
    [InlineData("/under-18?need=me")]
    [InlineData("/happened?country=GB&country=FR")]
    [InlineData("/professionals?language=cy")]
    [InlineData("/help?colour=blue")]
    [InlineData("/worried?country=%00")]
    [InlineData("/worried?need=me")]
    [InlineData("/partner?id=7")]
    public async Task Says_in_a_sentence_what_it_could_not_read(string target)
    {
        var response = await _client.Get(target);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("We could not read part of that address", await response.Text());
    }

    [Fact]
    public async Task Speaks_to_partners_first_and_in_their_own_messages()
    {
        using var client = small.Api.Client();
        var page = await (await client.Get("/worried?country=GB")).Text();

        Assert.True(page.IndexOf("<h2>You first</h2>", StringComparison.Ordinal) < page.IndexOf("<h2>What helps</h2>", StringComparison.Ordinal));
        Assert.DoesNotContain("Blue zebra", page);
        Assert.Contains("<h3>You first</h3>", page);
        Assert.Contains("Weekday line", page);
    }

    [Fact]
    public async Task Puts_whom_to_ring_before_everything_else_a_partner_reads()
    {
        var page = await (await _client.Get("/worried?country=GB")).Text();
        string[] order =
        [
            "<h1>", "href=\"tel:999\"", "Who can see that you were here?", "<h2>You first</h2>", "id=\"services\"", "<article class=\"service\">", "<h2>What helps</h2>", "<h2 id=\"child\">",
        ];

        Assert.Equal(order, order.OrderBy(words => page.IndexOf(words, StringComparison.Ordinal)));
        Assert.Contains("href=\"tel:999\"", page[page.IndexOf("<h2 id=\"child\">", StringComparison.Ordinal)..page.IndexOf("Write down the child", StringComparison.Ordinal)]);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Never_points_to_numbers_that_need_a_country_without_a_way_to_choose_one(string target)
    {
        var page = WebUtility.HtmlDecode(await (await _client.Get(target)).Text());

        Assert.DoesNotContain("numbers at the foot", page);
        if (target != "/nothing" && !target.Contains("country=", StringComparison.Ordinal))
            Assert.Matches("<a href=\"(/help)?#country\">Choose your country</a> to see the numbers there\\.", page);
    }

    [Theory]
    [InlineData("/worried?country=DE")]
    [InlineData("/help?country=GB&need=me")]
    [InlineData("/professionals?country=FR")]
    [InlineData("/partner?country=GB")]
    public async Task Keeps_the_country_on_every_way_to_a_page_that_reads_one_and_on_no_other(string target)
    {
        var page = WebUtility.HtmlDecode(await (await _client.Get(target)).Text());
        var country = Regex.Match(target, "country=(..)").Value;
        var links = Regex.Matches(Regex.Replace(page, "<link[^>]*>|<nav class=\"more\" id=\"languages\".*?</nav>", "", RegexOptions.Singleline), " href=\"([^\"]*)\"").Select(link => link.Groups[1].Value).ToList();

        Assert.Contains($"/worried?{country}", links);
        foreach (var link in links)
        {
            var reads = Regex.IsMatch(link, "^/(help|worried|under-18|happened|professionals|partner)([?#]|$)");
            Assert.Equal(reads, link.Contains(country, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Names_the_website_a_fact_comes_from_and_never_shows_an_editor_s_note(string target)
    {
        var page = WebUtility.HtmlDecode(await (await _client.Get(target)).Text());
        var content = TestRelease.Read(TestContent.Shipped).Content;
        var notes = content.Resources["en-GB"].Select(resource => resource.Source.Text).Concat(content.Countries.Select(country => country.Emergency?.Source.Text)).OfType<string>().Where(text => text.Contains(' ', StringComparison.Ordinal));

        Assert.All(notes, note => Assert.DoesNotContain(note, page));
        Assert.DoesNotContain("stored copy", page);
        if (target.Contains("country=GB&need=me", StringComparison.Ordinal))
            Assert.Contains("Not confirmed. Source: stopitnow.org.uk, undated.", page);
    }

    [Fact]
    public async Task Says_calmly_that_nobody_checked_a_number_to_ring_in_danger_and_after_the_number()
    {
        var page = WebUtility.HtmlDecode(await (await _client.Get("/worried?country=GB")).Text());
        foreach (var place in new[] { "<p class=\"danger\">.*?</p>", "<section class=\"crisis\".*?</section>" })
        {
            var said = Regex.Match(page, place, RegexOptions.Singleline).Value;
            Assert.DoesNotContain("Not confirmed", said.Replace("Not confirmed. Source dated 2026.", "", StringComparison.Ordinal));
            Assert.Matches("(?s)tel:999.*<span class=\"small soft below\">We have not checked this number ourselves\\. Source: swast\\.nhs\\.uk, undated\\.</span>", said);
        }
    }

    [Fact]
    public async Task Leads_a_teacher_to_what_to_say_before_anything_else()
    {
        var page = WebUtility.HtmlDecode(await (await _client.Get("/professionals")).Text());
        string[] order = ["<h2 id=\"told\">If a child or young person tells you</h2>", "<h3>Say</h3>", "<h3>Do not</h3>", "<h3>Then, today</h3>", "<h3>If the young person is the one who looked</h3>", "<h2>Before you speak</h2>"];

        Assert.StartsWith(order[0], page[page.IndexOf("<h2", StringComparison.Ordinal)..]);
        Assert.Equal(order, order.OrderBy(words => page.IndexOf(words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Leaves_no_copy_of_what_somebody_asked_for_in_a_cache() =>
        Assert.Equal("no-store", (await _client.Get("/help?country=GB&need=me")).Header("Cache-Control"));

    [GeneratedRegex("(?i)<script[^>]*>")]
    private static partial Regex Scripts();

    [GeneratedRegex("(?i)(?:<link[^>]*\\shref|\\ssrc|\\ssrcset|<form[^>]*\\saction|\\sposter|\\sdata)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Loads();
}
