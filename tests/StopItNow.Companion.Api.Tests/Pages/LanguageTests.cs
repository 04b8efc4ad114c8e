using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>Find help in a language that somebody speaks.</summary>
public sealed class LanguageTests(SmallApi small, ShippedApi shipped)
{
    [Theory]
    [InlineData("/help?country=GB&language=cy", "Weekday line, Find A Helpline")]
    [InlineData("/help?country=GB&language=CY&need=me", "Weekday line")]
    [InlineData("/help?country=GB&language=en&need=me", "Reading room, Weekday line")]
    [InlineData("/help?language=cy", "Find A Helpline")]
    [InlineData("/help?country=GB&language=&need=young-person", "Quiet line")]
    public async Task Shows_services_in_it_and_those_that_have_many(string target, string names)
    {
        using var client = small.Api.Client();
        Assert.Equal(names.Split(", ").Order(), (await FindHelpTests.Names(client, target)).Split(", ").Order());
    }

    [Fact]
    public async Task Offers_each_language_of_the_release_by_its_English_name()
    {
        Assert.Equal(["Any language", "English", "Welsh"], await Offered(small.Api.Client()));

        var offered = await Offered(shipped.Api.Client());
        Assert.Equal(offered.Skip(1).Order(StringComparer.Ordinal).Distinct(), offered.Skip(1));
        Assert.DoesNotContain("many languages", offered);
        Assert.Contains("German", offered);
        Assert.All(offered, name => Assert.Matches("^[A-Z][a-z]+( [a-z]+)?$", name));
    }

    [Fact]
    public async Task Keeps_what_else_was_chosen_and_says_it_for_the_paper()
    {
        using var client = small.Api.Client();
        var page = WebUtility.HtmlDecode(await (await client.Get("/help?country=GB&need=somebody-else&language=cy&open=now")).Text());

        Assert.Matches("<option value=\"GB\" selected=\"selected\">", page);
        Assert.Matches("<option value=\"somebody-else\" selected=\"selected\">", page);
        Assert.Matches("<option value=\"cy\" selected=\"selected\">", page);
        Assert.Contains("checked=\"checked\"", page);
        Assert.Contains("Chosen: “I am worried about somebody else”. Only services in Welsh are shown", page);
    }

    [Theory]
    [InlineData("/help?country=GB&need=young-person&language=cy", "none of this kind says that it answers in Welsh.")]
    [InlineData("/help?country=GB&need=young-person&language=cy&open=now", "may be open now and answers in Welsh. Of those we can show there, none does.")]
    [InlineData("/help?country=INT&need=me&language=cy", "We know of none that answers this from every country in Welsh.")]
    public async Task Never_says_that_nothing_is_there_when_it_is_only_in_another_language(string target, string words)
    {
        using var client = small.Api.Client();
        Assert.Contains(words, await (await client.Get(target)).Text());
    }

    private static async Task<IReadOnlyList<string>> Offered(HttpClient client)
    {
        using (client)
        {
            var list = Regex.Match(await (await client.Get("/help")).Text(), "<select id=\"language\".*?</select>", RegexOptions.Singleline).Value;
            return [.. Regex.Matches(list, "<option[^>]*>(.*?)</option>").Select(option => WebUtility.HtmlDecode(option.Groups[1].Value))];
        }
    }
}
