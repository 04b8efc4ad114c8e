using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>The pages for readers the extension was not set up for.</summary>
public sealed class OtherReadersTests(ShippedApi shipped)
{
    [Theory]
    [InlineData("/under-18")]
    [InlineData("/under-18?country=GB")]
    [InlineData("/happened")]
    [InlineData("/happened?country=DE")]
    public async Task Never_blames_or_warns_them(string target)
    {
        var page = await Page(target);

        Assert.Contains("not your fault", page);
        Assert.DoesNotMatch(@"(?i)against the law|\bcrimes?\b|illegal|prison|arrest|you searched|you asked us to stop", Own(page));
        Assert.DoesNotContain("class=\"said\"", page);
    }

    [Fact]
    public async Task Never_shows_either_of_them_a_message_of_the_release()
    {
        var messages = TestRelease.Read(TestContent.Shipped).Content.Messages["en-GB"];
        foreach (var target in new[] { "/under-18?country=GB", "/happened?country=GB" })
        {
            var page = await Page(target);
            Assert.All(messages, message => Assert.DoesNotContain(message.Body, page));
        }
    }

    [Fact]
    public async Task Shows_the_young_a_line_first_then_where_a_picture_is_reported()
    {
        var page = await Page("/under-18?country=GB");

        Assert.True(page.IndexOf("<h3>Childline</h3>", StringComparison.Ordinal) < page.IndexOf("<h2 id=\"reports\">", StringComparison.Ordinal));
        Assert.Contains("<h3>Internet Watch Foundation</h3>", page);
        Assert.DoesNotContain("Stop It Now helpline", page);
    }

    [Fact]
    public async Task Shows_those_it_happened_to_who_listens_before_where_to_report()
    {
        var page = await Page("/happened?country=DE");

        Assert.True(page.IndexOf("Hilfe-Telefon Sexueller Missbrauch", StringComparison.Ordinal) < page.IndexOf("<h2 id=\"reports\">", StringComparison.Ordinal));
        Assert.DoesNotContain("Kein Täter werden", page);
    }

    [Theory]
    [InlineData("/under-18", "GB", "999")]
    [InlineData("/happened", "AU", "000")]
    [InlineData("/professionals", "FR", "112")]
    [InlineData("/worried", "GB", "999")]
    public async Task Shows_the_emergency_number_of_the_chosen_country_before_anything_else(string page, string country, string number)
    {
        var shown = await Page($"{page}?country={country}");
        Assert.True(shown.IndexOf($"href=\"tel:{number}\"", StringComparison.Ordinal) < shown.IndexOf("<h2", StringComparison.Ordinal));
        Assert.Contains("Ring the emergency number of the country you are in. <a href=\"#country\">Choose your country</a> to see it here.", await Page(page));
    }

    [Theory]
    [InlineData("/under-18", "/happened?country=NZ")]
    [InlineData("/happened", "/under-18?country=NZ")]
    [InlineData("/professionals", "/under-18?country=NZ")]
    [InlineData("/professionals", "/help?need=me&country=NZ")]
    [InlineData("/worried", "/help?need=report&country=NZ")]
    [InlineData("/worried", "/under-18?country=NZ")]
    public async Task Keeps_the_country_on_the_way_to_the_next_page(string page, string link) =>
        Assert.Contains($"href=\"{link}\"", await Page($"{page}?country=NZ"));

    [Theory]
    [InlineData("somebody-else", "/worried")]
    [InlineData("young-person", "/under-18")]
    [InlineData("happened", "/happened")]
    [InlineData("professional", "/professionals")]
    public async Task Leads_each_of_them_from_the_list_of_services_to_their_page(string need, string page)
    {
        Assert.Matches($"<a href=\"{page}\\?country=NZ\"[^>]*>There is a page for you, too\\.</a>", await Page($"/help?country=NZ&need={need}"));
        Assert.DoesNotContain("There is a page for you, too.", await Page("/help?country=NZ&need=me"));
    }

    [Theory]
    [InlineData("GB", "Stop It Now helpline", false)]
    [InlineData("NL", "Stop it Now Nederland", false)]
    [InlineData("FR", "STOP", true)]
    [InlineData("DE", "Hilfe-Telefon Sexueller Missbrauch", false)]
    public async Task Shows_professionals_who_advises_them_or_whom_they_can_pass_on(string country, string name, bool passedOn)
    {
        var page = await Page($"/professionals?country={country}");

        Assert.Contains($"<h3>{name}</h3>", page);
        Assert.Equal(passedOn, page.Contains("Services you can pass on", StringComparison.Ordinal));
        Assert.Equal(passedOn, page.Contains("We have not been able to check a service there yet that gives advice to people at work.", StringComparison.Ordinal));
        Assert.DoesNotContain("<h3>Samaritans</h3>", page);
    }

    [Fact]
    public async Task Tells_professionals_of_no_study_that_the_evidence_does_not_hold()
    {
        var sources = TestRelease.Read(TestContent.Shipped).Content.Evidence.Select(evidence => evidence.Source).ToList();
        var named = Regex.Matches(await Page("/professionals"), @"<span class=""small soft"">\((.*?)\)</span>").Select(source => source.Groups[1].Value).ToList();

        Assert.Equal(4, named.Count);
        Assert.All(named, source => Assert.Contains(source, sources));
    }

    private static string Own(string page) => Regex.Replace(Regex.Match(page, "<main.*</main>", RegexOptions.Singleline).Value, "<article.*?</article>|<script.*?</script>", "", RegexOptions.Singleline);

    private async Task<string> Page(string target)
    {
        using var client = shipped.Api.Client();
        return WebUtility.HtmlDecode(await (await client.Get(target)).Text());
    }
}
