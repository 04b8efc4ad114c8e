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
    public async Task Leaves_no_copy_of_what_somebody_asked_for_in_a_cache() =>
        Assert.Equal("no-store", (await _client.Get("/help?country=GB&need=me")).Header("Cache-Control"));

    [GeneratedRegex("(?i)<script[^>]*>")]
    private static partial Regex Scripts();

    [GeneratedRegex("(?i)(?:<link[^>]*\\shref|\\ssrc|\\ssrcset|<form[^>]*\\saction|\\sposter|\\sdata)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Loads();
}
