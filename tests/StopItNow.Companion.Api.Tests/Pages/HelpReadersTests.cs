using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>What each reader of Find help meets, and what they never do.</summary>
public sealed class HelpReadersTests(SmallApi small, ShippedApi shipped)
{
    [Theory]
    [InlineData("GB")]
    [InlineData("IE")]
    public async Task Never_says_that_a_line_passes_on_less_than_it_says_itself(string country)
    {
        foreach (var target in new[] { $"/help?country={country}", $"/worried?country={country}" })
        {
            var page = await Page(target);
            Assert.Contains("they tell the authorities", page);
            Assert.DoesNotContain("only that", page);
        }
    }

    [Theory]
    [InlineData("/help?country=GB&need=young-person", 0)]
    [InlineData("/help?country=GB&need=me", 0)]
    [InlineData("/help?country=US&need=young-person", 1)]
    public async Task Says_that_nothing_is_known_of_what_is_passed_on_only_where_nothing_is(string target, int times) =>
        Assert.Equal(times, Regex.Count(await Page(target), "Its source does not say"));

    [Fact]
    public async Task Leaves_out_what_is_not_known_and_says_so_once()
    {
        using var client = small.Api.Client();
        var page = await (await client.Get("/help?country=GB")).Text();

        Assert.Single(Regex.Matches(page, "Where no cost is shown, we do not know it"));
        Assert.DoesNotContain("<dt>Cost</dt>", page);
        Assert.Single(Regex.Matches(page, "<dt>Phone bill</dt>"));
    }

    [Theory]
    [InlineData("US", "WhatsOK")]
    [InlineData("CA", "Talking for Change")]
    [InlineData("DK", "CTRL")]
    [InlineData("NZ", "WellStop")]
    public async Task Keeps_services_about_one_s_own_thoughts_last_and_apart_for_young_people(string country, string name)
    {
        var page = await Page($"/help?country={country}&need=young-person");

        var heading = page.IndexOf("<h2 id=\"own-thoughts\">If you worry about your own thoughts</h2>", StringComparison.Ordinal);
        Assert.True(heading > 0);
        Assert.True(page.IndexOf($"<h3>{name}", StringComparison.Ordinal) > heading);
        Assert.True(page.IndexOf("A grown-up you trust can help", StringComparison.Ordinal) < heading);
    }

    [Fact]
    public async Task Offers_young_people_a_line_for_any_worry_first()
    {
        var page = await Page("/help?country=GB&need=young-person");

        Assert.Contains("<h3>Childline</h3>", page);
        Assert.DoesNotContain("own-thoughts", page);
    }

    [Theory]
    [InlineData("PL")]
    [InlineData("US")]
    public async Task Keeps_places_to_report_under_their_own_heading(string country)
    {
        var page = await Page($"/help?country={country}&need=happened");

        Assert.Contains("We have not been able to check a service there yet that you could talk to.", page);
        Assert.True(page.IndexOf("It was not your fault", StringComparison.Ordinal) < page.IndexOf("<h2 id=\"reports\">", StringComparison.Ordinal));
        Assert.True(page.IndexOf("<h2 id=\"reports\">", StringComparison.Ordinal) < page.IndexOf("<article class=\"service\">", StringComparison.Ordinal));
        Assert.DoesNotContain("their own behaviour", page);
    }

    [Fact]
    public async Task Tells_those_it_happened_to_what_to_use_where_no_service_for_grown_ups_is_known()
    {
        foreach (var target in new[] { "/happened?country=GB", "/help?country=GB&need=happened" })
        {
            var page = await Page(target);
            string[] order =
            [
                "We have not been able to check a service there yet that grown-ups could talk to.", "It was not your fault", "href=\"tel:999\"", "the child protection service where you live",
                "<h2 id=\"young\">For anybody under 18</h2>", "<h3>Childline</h3>", "<h2 id=\"reports\">", "<h3>Internet Watch Foundation</h3>",
            ];
            var list = page[page.IndexOf("<h2 id=\"there\">", StringComparison.Ordinal)..];
            Assert.All(order, words => Assert.Contains(words, list));
            Assert.Equal(order, order.OrderBy(words => list.IndexOf(words, StringComparison.Ordinal)));
        }

        Assert.DoesNotContain("id=\"young\"", await Page("/happened?country=PL"));
    }

    [Fact]
    public async Task Offers_a_line_for_a_child_in_danger_before_any_place_to_report()
    {
        var page = await Page("/help?country=IT&need=happened");

        Assert.True(page.IndexOf("114 Emergenza Infanzia", StringComparison.Ordinal) < page.IndexOf("<h2 id=\"reports\">", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PL", "me", true)]
    [InlineData("PL", "", true)]
    [InlineData("PL", "young-person", false)]
    [InlineData("PL", "happened", false)]
    [InlineData("DK", "young-person", false)]
    [InlineData("IT", "happened", false)]
    public async Task Speaks_of_adults_own_behaviour_only_to_those_who_ask_for_themselves(string country, string need, bool shown)
    {
        var page = await Page($"/help?country={country}&need={need}");

        Assert.Equal(shown, page.Contains("<p class=\"note\">", StringComparison.Ordinal));
        Assert.Equal(shown, page.Contains("own behaviour", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/help?country=US&need=report")]
    [InlineData("/help?country=CZ&need=me")]
    [InlineData("/help?country=DK&need=me")]
    public async Task Never_says_that_there_is_none_where_one_is_known_and_not_confirmed(string target)
    {
        var page = await Page(target);

        Assert.Contains("We have not been able to check", page);
        Assert.DoesNotContain("We know of no", page);
    }

    [Theory]
    [InlineData("/help?country=PL&need=young-person")]
    [InlineData("/worried?country=PL")]
    [InlineData("/worried")]
    public async Task Never_points_below_to_services_that_are_not_there(string target)
    {
        var page = await Page(target);

        Assert.DoesNotContain("answer from anywhere", page);
        Assert.DoesNotContain("From anywhere", page);
        Assert.DoesNotContain("We know of none", page);
    }

    [Theory]
    [InlineData("/worried?country=GB", "Stop It Now helpline, Stop It Now self-help")]
    [InlineData("/partner?country=GB", "Stop It Now helpline, Stop It Now self-help")]
    public async Task Puts_a_person_to_talk_to_before_self_help_for_those_who_did_not_come_for_themselves(string target, string names)
    {
        using var client = shipped.Api.Client();
        Assert.Equal(names, await FindHelpTests.Names(client, target));
        using var closed = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 20, 0, 0, TimeSpan.Zero))).Start();
        using var night = closed.Client();
        Assert.StartsWith("Weekday line", await FindHelpTests.Names(night, "/help?country=GB&need=somebody-else"));
    }

    [Fact]
    public async Task Invites_those_worried_about_somebody_to_choose_their_country()
    {
        Assert.Contains("Choose your country to see who you can talk to.", await Page("/worried"));
        Assert.DoesNotContain("Choose your country to see who you can talk to.", await Page("/worried?country=GB"));
    }

    [Theory]
    [InlineData("INT", "young-person", "A grown-up you trust can help")]
    [InlineData("INT", "happened", "Where to report")]
    [InlineData("INT", "somebody-else", "We know of none that answers this from every country.")]
    public async Task Never_leaves_somebody_elsewhere_with_an_empty_page(string country, string need, string words) =>
        Assert.Contains(words, await Page($"/help?country={country}&need={need}"));

    [Theory]
    [InlineData("PL", "Troubled Desire, ReDirection, Prevent It")]
    [InlineData("IE", "ReDirection, Troubled Desire, Prevent It")]
    public async Task Puts_the_service_that_a_country_s_note_names_before_the_others_from_anywhere(string country, string names)
    {
        using var client = shipped.Api.Client();
        Assert.EndsWith(names, await FindHelpTests.Names(client, $"/help?country={country}&need=me"));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("")]
    public async Task Shows_a_service_once_that_is_listed_for_the_country_and_for_anywhere(string need)
    {
        using var client = shipped.Api.Client();
        var names = (await FindHelpTests.Names(client, $"/help?country=FI&need={need}")).Split(", ");

        Assert.Contains("ReDirection", names);
        Assert.Equal(names.Distinct(), names);
    }

    private async Task<string> Page(string target)
    {
        using var client = shipped.Api.Client();
        return WebUtility.HtmlDecode(await (await client.Get(target)).Text());
    }
}
