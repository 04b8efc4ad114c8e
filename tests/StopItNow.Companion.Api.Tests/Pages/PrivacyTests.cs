using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Pages.Privacy;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>What the page on privacy says, held to what the programs do. That nothing is written down has tests of its own.</summary>
public sealed class PrivacyTests(ShippedApi shipped)
{
    [Fact]
    public async Task Says_what_when_why_and_how_long_of_each_thing()
    {
        using var client = shipped.Api.Client();
        var page = WebUtility.HtmlDecode(await (await client.Get("/privacy")).Text());

        Assert.Equal(["What", "When", "Why", "How long it is kept"], Regex.Matches(page, "scope=\"col\">(.*?)</th>").Select(column => column.Groups[1].Value));
        Assert.All(SeenByService.All(TestLanguages.English), seen => Assert.All([seen.What, seen.When, seen.Why, seen.Kept], words => Assert.Contains($">{words}</t", page)));
        Assert.Contains("one of 65,536 counters", page);
    }

    [Fact]
    public void Sums_up_every_row_of_the_extension_s_own_table_of_what_it_keeps()
    {
        var table = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "traces.ts"));
        var rows = table[table.IndexOf("id: \"disk\"", StringComparison.Ordinal)..table.IndexOf("id: \"history\"", StringComparison.Ordinal)];
        var ids = Regex.Matches(rows, "\\{ id: \"([a-z-]+)\", kept:").Select(row => row.Groups[1].Value).ToList();

        Assert.True(ids.Count > 10);
        Assert.Equal(ids.Order(), KeptByExtension.All(TestLanguages.English.Text).SelectMany(kept => kept.Traces).Order());
    }

    [Fact]
    public async Task Says_what_others_can_see_and_that_history_stays()
    {
        using var client = shipped.Api.Client();
        var page = await (await client.Get("/privacy")).Text();

        Assert.Contains("may see that this website was asked", page);
        Assert.Contains("may keep notes of their own", page);
        Assert.All(KeptByExtension.All(TestLanguages.English.Text), kept => Assert.Contains(kept.Text, WebUtility.HtmlDecode(page)));
    }
}
