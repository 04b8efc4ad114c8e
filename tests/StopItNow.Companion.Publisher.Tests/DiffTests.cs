using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Diffs;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class DiffTests
{
    [Theory]
    [InlineData(ContentExample.Messages, "any-1", "title", "Take a breath", "message any-1 (en-GB): title changed from \"You can stop here\" to \"Take a breath\"")]
    [InlineData(ContentExample.Messages, "any-1", "body", "You can stop here. It is quiet now and you have time. Put the phone down and walk to the window. Take a slow breath. The urge will pass in a short while.", "message any-1 (en-GB): body changed")]
    [InlineData(ContentExample.Messages, "any-1", "action", "{label: Talk to someone, need: chat}", "message any-1 (en-GB): need changed from \"talk\" to \"chat\"")]
    [InlineData(ContentExample.Steps, "wave", "steps", "[Sit down on a chair., Count six slow breaths.]", "step wave (en-GB): steps changed from \"Sit down on a chair. / Count ten slow breaths.\" to \"Sit down on a chair. / Count six slow breaths.\"")]
    [InlineData(ContentExample.British, "gb-line", "hours", "always", "resource gb-line: hours changed from \"mon/tue/wed/thu/fri 09:00-17:00 (Europe/London)\" to \"always\"")]
    [InlineData(ContentExample.British, "gb-line", "email", "help@example.org", "resource gb-line: email added, \"help@example.org\"")]
    [InlineData(ContentExample.British, "gb-line", "source", "{text: Another page}", "resource gb-line: source changed from \"A page, 2024-06\" to \"Another page, undated\"")]
    [InlineData(ContentExample.Evidence, "study", "finding", "It helped some", "evidence study: finding changed from \"It helped\" to \"It helped some\"")]
    [InlineData(ContentExample.Countries, "GB", "emergency", "{number: '112', source: {text: A page, date: 2024-06}}", "country GB: emergency number changed from \"999\" to \"112\"")]
    public void A_changed_field_is_told_in_words(string file, string id, string field, string yaml, string line)
    {
        ReleaseDiff diff = Between(ContentExample.Minimal(), ContentExample.Minimal().With(file, id, field, yaml));

        Assert.Equal([line], diff.Changed.Select(change => change.Short));
        Assert.Empty(diff.Removed.Concat(diff.Added));
    }

    [Fact]
    public void A_changed_telephone_is_told_as_printed_and_as_dialled()
    {
        ReleaseDiff diff = Between(
            ContentExample.Minimal(), ContentExample.Minimal().With(ContentExample.British, "gb-line", "phone", "{number: '+448081570001', display: 0808 157 0001}"));

        Assert.Equal(
            [
                "resource gb-line: telephone changed from \"0808 157 0000\" to \"0808 157 0001\"",
                "resource gb-line: telephone as dialled changed from \"+448081570000\" to \"+448081570001\"",
            ],
            diff.Changed.Select(change => change.Short));
    }

    [Fact]
    public void A_fact_that_stands_in_every_language_is_told_once()
    {
        static ContentExample Two() => ContentExample.Minimal().Translated("de").Translated("sv");
        ReleaseDiff diff = Between(Two(), Two().With(ContentExample.British, "gb-line", "phone", "{number: '+448081570001', display: 0808 157 0001}"));

        Assert.Equal(
            [
                "0 entries removed, 2 fields changed, 0 entries added:",
                "  resource gb-line: telephone changed; the same in de, sv",
                "    was: \"0808 157 0000\"",
                "    now: \"0808 157 0001\"",
                "  resource gb-line: telephone as dialled changed; the same in de, sv",
                "    was: \"+448081570000\"",
                "    now: \"+448081570001\"",
                "Look again:",
                "  resource gb-line: the number changed but its source did not",
            ],
            diff.Whole());
    }

    [Fact]
    public void A_new_service_is_told_whole_in_English_and_with_its_sentences_in_each_other_language()
    {
        ContentExample more = ContentExample.Minimal().Translated().Resource(ContentExample.British, "gb-new", "GB", "helpline")
            .WithFile("translations/de.yaml", "- {id: gb-line, summary: Eine., reviewedBy: A}\n- {id: int-find-a-helpline, summary: Liste., reviewedBy: A}\n- {id: gb-new, summary: Neu., reviewedBy: A}\n- {id: country-GB, note: Da., reviewedBy: A}\n");

        string[] lines = [.. Between(ContentExample.Minimal().Translated(), more).Whole()];
        int german = Array.IndexOf(lines, "  resource gb-new (de): added");

        Assert.Contains("  resource gb-new: added", lines);
        Assert.Equal("    summary: \"Neu.\"", lines[german + 1]);
        Assert.Single(lines, line => line == "    telephone: \"0808 157 0000\"");
    }

    [Fact]
    public void What_is_lost_is_told_first_and_a_suspended_entry_is_lost()
    {
        ContentExample after = ContentExample.Minimal().With(ContentExample.Messages, "any-2", "status", "suspended").WithCopy(ContentExample.Messages, "any-1", ContentExample.Messages, "any-13")
            .With(ContentExample.British, "gb-line", "cost", "Free");

        string[] lines = [.. Between(ContentExample.Minimal(), after).Short()];

        Assert.Equal(
            [
                "1 entry removed, 1 field changed, 1 entry added:",
                "  message any-2 (en-GB): removed, \"You can stop here\"",
                "  resource gb-line: cost added, \"Free\"",
                "  message any-13 (en-GB): added, \"You can stop here\"",
                "  … 16 lines are not shown; 'diff' without --short shows everything.",
            ],
            lines);
    }

    [Fact]
    public void Many_changes_stay_on_one_screen_and_are_counted()
    {
        ReleaseDiff diff = ReleaseDiff.Between(null, ContentExample.Minimal().Release().Content);

        Assert.Equal(31, diff.Short().Count());
        Assert.Equal("0 entries removed, 0 fields changed, 62 entries added:", diff.Short().First());
        int whole = diff.Added.Sum(change => change.Whole.Count);
        Assert.Equal($"  … {whole - 29} lines are not shown; 'diff' without --short shows everything.", diff.Short().Last());
        Assert.Equal(whole + 2, diff.Whole().Count());
        Assert.Equal("In all: 0 entries removed, 0 fields changed, 62 entries added.", diff.Whole().Last());
    }

    [Fact]
    public void The_same_content_says_so()
    {
        ReleaseDiff diff = Between(ContentExample.Minimal(), ContentExample.Minimal());

        Assert.Equal(["The content is the same."], diff.Short());
        Assert.Equal(["The content is the same."], diff.Whole());
    }

    [Fact]
    public async Task The_command_compares_a_candidate_or_two_releases()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        shop.Serving(Workshop.Other());
        shop.Build(Workshop.Other("Another moment"));

        PublisherRun candidate = await PublisherRun.Of("diff", "--store", shop.Folder.Store, "--candidate", shop.Folder.Candidate, "--short");
        PublisherRun releases = await PublisherRun.Of("diff", "--store", shop.Folder.Store, "--from", "1-1", "--to", "1-2", "--short");
        PublisherRun sinceFirst = await PublisherRun.Of("diff", "--store", shop.Folder.Store, "--from", "1-1");

        Assert.Equal((0, 0, 0), (candidate.ExitCode, releases.ExitCode, sinceFirst.ExitCode));
        Assert.Equal("  message any-1 (en-GB): title changed from \"A moment to choose\" to \"Another moment\"", candidate.Lines[^1]);
        Assert.Equal("0 entries removed, 2 fields changed, 0 entries added:", releases.Lines[1]);
        Assert.Equal(
            ["  resource gb-line: name changed", "    was: \"A Quiet Line\"", "    now: \"Another Line\"", "  message any-1 (en-GB): title changed", "    was: \"You can stop here\"", "    now: \"A moment to choose\""],
            sinceFirst.Lines[2..]);
    }

    private static ReleaseDiff Between(ContentExample before, ContentExample after) => ReleaseDiff.Between(before.Release().Content, after.Release().Content);
}
