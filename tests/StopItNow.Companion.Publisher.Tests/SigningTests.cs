using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class SigningTests
{
    [Fact]
    public async Task Nobody_at_a_terminal_signs_nothing_without_yes()
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());

        PublisherRun run = await PublisherRun.Of(["sign", "--candidate", shop.Folder.Candidate, "--summary", "A change.", .. shop.Keyed(shop.Beginning)]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("run this again with --yes", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder.At("candidate", "head.json")));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("y", false)]
    [InlineData("", false)]
    public async Task A_person_who_does_not_type_yes_signs_nothing(string typed, bool signs)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no way to make a terminal here");
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());

        string shown = await Terminal.Run(
            $"{PublisherRun.Executable} sign --candidate {shop.Folder.Candidate} --summary Words {string.Join(' ', shop.Keyed(shop.Beginning))}", typed);

        Assert.Contains("Sign this as production release 1-1, \"Words\"?", shown, StringComparison.Ordinal);
        Assert.Equal(signs, File.Exists(shop.Folder.At("candidate", "head.json")));
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("<b>bold</b>")]
    [InlineData("501")]
    public async Task A_summary_that_cannot_be_shown_is_refused(string summary)
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());

        PublisherRun run = await PublisherRun.Of(
            ["sign", "--candidate", shop.Folder.Candidate, "--summary", summary == "501" ? new string('a', 501) : summary, .. shop.Keyed("--yes"), .. shop.Beginning]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The summary cannot be shown.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder.At("candidate", "head.json")));
    }

    [Fact]
    public async Task A_wrong_passphrase_signs_nothing()
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());
        shop.Folder.Write("passphrase", "four quiet paper lantern");

        PublisherRun run = await shop.Sign();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not open. Look whether the passphrase is the right one", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder.At("candidate", "head.json")));
    }

    [Fact]
    public async Task The_head_says_when_by_whom_and_for_how_long()
    {
        using Workshop shop = new();
        shop.Build(ContentExample.Minimal());
        DateTimeOffset before = DateTimeOffset.UtcNow.AddSeconds(-1);
        Workshop.Succeed(await shop.Sign("--days", "30"));
        Workshop.Succeed(await shop.Publish());

        Head head = shop.Served!.Release.Head;

        Assert.Equal(("production", 1, 1L, "A change."), (head.Channel, head.RootVersion, head.Sequence, head.Summary));
        Assert.Equal(TimeSpan.FromDays(30), head.ExpiresAt - head.IssuedAt);
        Assert.InRange(head.IssuedAt, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Losing_a_countrys_last_service_or_half_of_the_messages_needs_a_decision()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        ContentExample less = ContentExample.Minimal().With(ContentExample.British, "gb-line", "status", "suspended");
        shop.Build(less);

        PublisherRun refused = await shop.Sign();
        PublisherRun accepted = await shop.Sign("--accept-loss");
        PublisherRun check = await PublisherRun.Of("check", "--content", shop.Folder.Holding(less).Content, "--store", shop.Folder.Store);

        Assert.Equal((1, 0, 1), (refused.ExitCode, accepted.ExitCode, check.ExitCode));
        Assert.Contains("loses the last live resource for the person in GB", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--accept-loss", refused.Error, StringComparison.Ordinal);
        Assert.Contains("resources/gb.yaml:1 file: loses the last live resource for the person in GB", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resign_keeps_the_content_and_moves_the_number_and_the_dates()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        PublishedRelease first = shop.Served!;

        Workshop.Succeed(await shop.Resign("--days", "60"));

        PublishedRelease second = shop.Served!;
        Assert.Equal(new Position(1, 2), second.Position);
        Assert.Equal(first.Release.Head.Collections, second.Release.Head.Collections);
        Assert.True(second.Release.Head.ExpiresAt > first.Release.Head.ExpiresAt);
        Assert.NotEqual(first.Release.Id, second.Release.Id);
    }

    [Fact]
    public async Task Rollback_brings_old_content_back_under_a_new_number()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        shop.Serving(Workshop.Other());

        PublisherRun run = Workshop.Succeed(await shop.Rollback("1-1"));

        Assert.Contains("title changed\n    was: \"A moment to choose\"\n    now: \"You can stop here\"\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(new Position(1, 3), shop.Served!.Position);
        Assert.Equal(shop.Store.Read(new Position(1, 1)).Release.Head.Collections, shop.Served.Release.Head.Collections);
        PublisherRun missing = await shop.Rollback("1-9");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("There is no release 1-9", missing.Error, StringComparison.Ordinal);
        Assert.Contains("It holds 1-1, 1-2, 1-3.", missing.Error, StringComparison.Ordinal);
    }
}
