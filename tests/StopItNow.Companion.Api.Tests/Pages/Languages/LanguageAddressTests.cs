using System.Net;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages.Languages;

/// <summary>Which addresses have a language before them, and what the others answer.</summary>
public sealed class LanguageAddressTests(SmallApi small, PseudoApi pseudo)
{
    private static readonly PageCatalogue Draft = PseudoLocale.Of(TestLanguages.Shipped[0], "fr", PseudoLocale.Accent) with { ReviewedBy = PageCatalogue.Nobody };

    [Theory]
    [InlineData("/it/help", "/help")]
    [InlineData("/it", "/")]
    [InlineData("/pt-BR/worried?country=GB", "/worried")]
    public async Task A_language_that_is_not_there_is_told_so_calmly_with_the_way_to_the_English_page(string target, string english)
    {
        using var client = pseudo.Small.Client();
        var answer = await client.Get(target);
        var page = await answer.Text();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<html lang=\"en-GB\" dir=\"ltr\">", page);
        Assert.Contains("<h1>That page is not here in that language</h1>", page);
        Assert.Contains($"<a class=\"button\" href=\"{english}\">Open it in English</a>", page);
        Assert.Contains("https://findahelpline.com/", page);
        Assert.DoesNotContain("GB&", page);
    }

    [Theory]
    [InlineData("/xx/help")]
    [InlineData("/blue-zebra/help")]
    [InlineData("/en-GB/help")]
    [InlineData("/en-XA/nothing")]
    [InlineData("/help/en-XA")]
    [InlineData("/en-XA/en-XA/help")]
    [InlineData("/en-XA/v1/messages")]
    [InlineData("/en-XA/site.css")]
    [InlineData("/en-XA/packages/a-pause-firefox.zip")]
    [InlineData("/en-XA/openapi/v1.json")]
    [InlineData("/en-XA/health/live")]
    public async Task Nothing_else_has_a_language_before_it(string target)
    {
        using var client = pseudo.Small.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(target)).StatusCode);
    }

    [Theory]
    [InlineData("/v1/messages")]
    [InlineData("/v1/catalogue/head")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/site.css")]
    [InlineData("/api")]
    public async Task Addresses_without_a_language_stay_as_they_are(string target)
    {
        using var client = pseudo.Small.Client();
        Assert.Equal(HttpStatusCode.OK, (await client.Get(target)).StatusCode);
    }

    [Fact]
    public async Task An_address_shows_everybody_the_same_whatever_their_browser_says_it_speaks()
    {
        using var client = pseudo.Small.Client();
        foreach (var target in new[] { "/help", "/en-XA/help" })
        {
            var (plain, laden) = (await client.Get(target), await client.Get(target, ("Accept-Language", "ar-XB, fr;q=0.9"), ("Cookie", "language=ar-XB")));
            Assert.Equal(await plain.Text(), await laden.Text());
            Assert.Equal("", laden.Header("Set-Cookie") + laden.Header("Location") + laden.Header("Vary"));
        }
    }

    [Fact]
    public async Task A_language_goes_with_the_release_s_messages_and_with_the_pages_sentences_never_with_one_alone()
    {
        // The small release has messages in French; where no file lies for it, or the file is of a language it has none in, the pages are in English only.
        using var folder = new LocaleFolder(PseudoLocale.Of(TestLanguages.Shipped[0], "sv", PseudoLocale.Accent));
        using var api = CompanionApi.With(TestContent.Small).InLanguagesOf(folder).Start();
        using var client = api.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("/fr/help")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("/sv/help")).StatusCode);
        Assert.DoesNotContain("hreflang", await (await client.Get("/help")).Text());
    }

    [Theory]
    [InlineData("development", "Development", "false", true)]
    [InlineData("production", "Production", "false", false)]
    [InlineData("production", "Production", "true", true)]
    public async Task A_draft_stands_beside_production_content_only_where_an_operator_said_so(string channel, string environment, string setting, bool offered)
    {
        using var folder = new LocaleFolder(Draft);
        using var api = CompanionApi.With(TestContent.Small.Under(TestRoot.New(channel))).InEnvironment(environment).InLanguagesOf(folder).Setting("Pages:ShowDrafts", setting).Start();
        using var client = api.Client();

        Assert.Equal(offered ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.Get("/fr/help")).StatusCode);
        Assert.Equal(offered, (await (await client.Get("/")).Text()).Contains("hreflang=\"fr\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_are_those_of_the_language_and_services_in_English_are_marked_as_such()
    {
        using var folder = new LocaleFolder(Draft);
        using var api = CompanionApi.With(TestContent.Small).InLanguagesOf(folder).Start();
        using var client = api.Client();
        var (help, worried) = (await (await client.Get("/fr/help?country=GB")).Text(), await (await client.Get("/fr/worried")).Text());

        Assert.Contains("<span lang=\"en-GB\" dir=\"ltr\">They keep it to themselves.</span>", help);
        Assert.Contains("<h2 id=\"there\">Royaume-Uni</h2>", help);
        Assert.Contains("anglais", help);
        Assert.Contains("juin 2024", help);
        Assert.DoesNotContain("You first</h3>", worried);
    }

    [Fact]
    public async Task What_goes_wrong_below_a_language_is_said_in_it()
    {
        using var folder = new LocaleFolder(Draft);
        using var api = CompanionApi.With(TestContent.Small).InLanguagesOf(folder).Limits(100, 100, 2).Start();
        using var client = api.Client();

        Assert.Contains(PseudoLocale.Accent("We do not have that page"), await (await client.Get("/fr/nothing")).Text());
        Assert.Contains("<a class=\"button\" href=\"/fr/help\">", await (await client.Get("/fr/nothing")).Text());
        var refused = await client.Get("/fr/help");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(PseudoLocale.Accent("Please wait a moment"), await refused.Text());
    }

    [Fact]
    public async Task Where_English_is_alone_no_other_language_is_offered()
    {
        using var folder = new LocaleFolder();
        using var api = CompanionApi.On(small.Api.Store).InLanguagesOf(folder).Start();
        using var client = api.Client();
        Assert.DoesNotContain("languages\"", await (await client.Get("/")).Text());
    }
}
