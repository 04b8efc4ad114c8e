using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Diffs;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>What a person signs is shown without anything left out.</summary>
public sealed class WholeDiffTests
{
    [Fact]
    public void A_changed_text_of_any_length_is_told_whole_before_and_after()
    {
        string body = ContentExample.Body.Replace("the door", "the window", StringComparison.Ordinal);
        ReleaseDiff diff = Between(ContentExample.Minimal(), ContentExample.Minimal().With(ContentExample.Messages, "any-1", "body", body).With(ContentExample.British, "gb-line", "cost", "Free"));

        Assert.Equal(
            [
                "0 entries removed, 2 fields changed, 0 entries added:",
                "  resource gb-line: cost added",
                "    now: \"Free\"",
                "  message any-1 (en-GB): body changed",
                $"    was: \"{ContentExample.Body}\"",
                $"    now: \"{body}\"",
            ],
            diff.Whole());
        Assert.Equal("  … 2 lines are not shown; 'diff' without --short shows everything.", diff.Short().First(line => line.Contains('…', StringComparison.Ordinal)));
    }

    [Fact]
    public void An_entry_that_is_added_or_removed_is_told_with_every_field_it_has()
    {
        ContentExample more = ContentExample.Minimal().Resource(ContentExample.British, "gb-another", "GB", "helpline")
            .With(ContentExample.British, "gb-another", "phone", "{number: '+448081570001', display: 0808 157 0001}").With(ContentExample.British, "gb-another", "chat", "https://www.example.org/chat");
        string[] fields =
        [
            "    name: \"A Quiet Line\"", "    telephone: \"0808 157 0001\"", "    telephone as dialled: \"+448081570001\"", "    chat: \"https://www.example.org/chat\"",
            "    address: \"https://www.example.org/help\"", "    hosts: \"www.example.org\"", "    hours: \"mon/tue/wed/thu/fri 09:00-17:00 (Europe/London)\"", "    kind: \"helpline\"",
            "    audience: \"self\"", "    concerns: \"sexual-images-of-children, sexual-content, any\"", "    country: \"GB\"", "    summary: \"Somebody to talk to about stopping.\"",
            "    languages: \"en\"", "    reports offending: \"unknown\"", "    shows on bill: \"unknown\"", "    source: \"A page, 2024-06\"",
        ];

        Assert.Equal(["0 entries removed, 0 fields changed, 1 entry added:", "  resource gb-another: added", .. fields], Between(ContentExample.Minimal(), more).Whole());
        Assert.Equal(["1 entry removed, 0 fields changed, 0 entries added:", "  resource gb-another: removed", .. fields], Between(more, ContentExample.Minimal()).Whole());
    }

    [Fact]
    public void Every_member_of_a_released_entry_is_told()
    {
        // Kept apart: the id is the entry's name, and only live entries are released.
        string[] apart = ["Id", "Code", "Status"];
        foreach ((Type type, string kind, int joined) in new[] { (typeof(Message), "message", 1), (typeof(HelpResource), "resource", 1), (typeof(SelfHelpStep), "step", 0), (typeof(Country), "country", 1), (typeof(Evidence), "evidence", 0) })
        {
            int members = type.GetProperties().Count(property => !apart.Contains(property.Name)) + joined;
            Assert.Equal(members, DescribedEntry.All(ContentExample.Minimal().Release().Content).First(entry => entry.Kind == kind).Fields.Count);
        }
    }

    [Fact]
    public async Task Sign_shows_everything_that_changed_and_changes_nothing_that_is_served()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal().WithCopy(ContentExample.Messages, "any-1", ContentExample.Messages, "any-13"));
        SortedDictionary<string, string> before = shop.Folder.StoreFiles();
        shop.Build(Workshop.Other());

        PublisherRun run = Workshop.Succeed(await shop.Sign());

        Assert.Equal(
            [
                "1 entry removed, 2 fields changed, 0 entries added:",
                "  message any-13 (en-GB): removed",
                "    title: \"You can stop here\"",
                $"    body: \"{ContentExample.Body}\"",
                "    action: \"Talk to someone\"",
                "    need: \"talk\"",
                "    concern: \"any\"",
                "    theme: \"help\"",
                "    audience: \"self\"",
                "    evidence: \"study\"",
                "  resource gb-line: name changed",
                "    was: \"A Quiet Line\"",
                "    now: \"Another Line\"",
                "  message any-1 (en-GB): title changed",
                "    was: \"You can stop here\"",
                "    now: \"A moment to choose\"",
                $"It counts as up to date until {DateTime.UtcNow.AddDays(45):yyyy-MM-dd}, and needs version 0.1.0 of the extension or a later one.",
            ],
            run.Lines[1..^1]);
        Assert.StartsWith("Against release 1-1 of ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(before, shop.Folder.StoreFiles());
    }

    [Fact]
    public async Task Sign_cuts_nothing_however_much_is_new()
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());

        string[] lines = Workshop.Succeed(await shop.Sign()).Lines;

        Assert.Equal("Nothing was published before.", lines[0]);
        Assert.Equal(2, lines.Count(line => line == "    telephone as dialled: \"+448081570000\""));
        Assert.Equal(56, lines.Count(line => line == $"    body: \"{ContentExample.Body}\""));
        Assert.DoesNotContain(lines, line => line.Contains('…', StringComparison.Ordinal));
        Assert.Equal("In all: 0 entries removed, 0 fields changed, 62 entries added.", lines[^3]);
    }

    private static ReleaseDiff Between(ContentExample before, ContentExample after) => ReleaseDiff.Between(before.Release().Content, after.Release().Content);
}
