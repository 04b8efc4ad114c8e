using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Development;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class DevelopTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Makes_keys_in_the_profile_and_a_release_in_one_command()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());

        PublisherRun run = Workshop.Succeed(await Develop(folder));

        PublishedRelease served = Served(folder)!;
        Assert.Equal(("development", 1), (served.Release.Head.Channel, served.Position.RootVersion));
        using var head = KeyFolder.Open(folder.At("profile", "stopitnow-companion", "development-keys")).OpenHead(Passphrase.Development);
        Assert.Contains($"Release {served.Position} published to {folder.Store}.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_is_not_published_again()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Develop(folder);
        SortedDictionary<string, string> before = folder.StoreFiles();

        PublisherRun again = Workshop.Succeed(await Develop(folder));

        Assert.Contains("already up to date", again.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(before, folder.StoreFiles());
        Position first = Served(folder)!.Position;
        Workshop.Succeed(await Develop(folder.Holding(Workshop.Other())));
        Assert.Equal(first with { Sequence = first.Sequence + 1 }, Served(folder)!.Position);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    [InlineData(60, true)]
    public void The_same_content_is_signed_again_when_fewer_than_15_days_are_left(int days, bool again)
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        KeyRing.CopyTo(folder.Keys, "development");
        Make(folder, Now);
        Position first = Served(folder)!.Position;

        Make(folder, Now.AddDays(days).AddHours(1));

        Assert.Equal(again, Served(folder)!.Position != first);
    }

    [Fact]
    public async Task A_store_of_other_development_keys_begins_again()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Develop(folder);
        Position first = Served(folder)!.Position;
        Directory.Delete(folder.At("profile"), recursive: true);

        PublisherRun run = Workshop.Succeed(await Develop(folder));

        Assert.Contains("is of other keys or damaged; it begins again", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            KeyFolder.Open(folder.At("profile", "stopitnow-companion", "development-keys")).Roots.Newest.PayloadSha256,
            new Store(new DiskFiles(), folder.Store).Roots()!.Newest.PayloadSha256);
        Assert.True(Served(folder)!.Position.Sequence >= first.Sequence);
    }

    [Theory]
    [InlineData("current", "nonsense")]
    [InlineData("roots/1.json", "{}")]
    public async Task A_damaged_store_begins_again(string file, string text)
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Develop(folder);
        File.WriteAllText(Path.Combine(folder.Store, file), text);

        Workshop.Succeed(await Develop(folder));

        Assert.NotNull(Served(folder));
    }

    [Fact]
    public void A_store_that_was_removed_goes_on_above_the_number_it_ended_with()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        KeyRing.CopyTo(folder.Keys, "development");
        Make(folder, Now);
        Make(folder.Holding(Workshop.Other()), Now.AddMinutes(5));
        Position last = Served(folder)!.Position;
        Directory.Delete(folder.Store, recursive: true);

        Make(folder, Now.AddMinutes(10));

        Assert.True(Served(folder)!.Position.CompareTo(last) > 0);
    }

    [Fact]
    public async Task A_problem_in_the_content_leaves_the_release_before_it()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Develop(folder);
        SortedDictionary<string, string> before = folder.StoreFiles();

        PublisherRun run = await Develop(folder.Holding(ContentExample.Minimal().With(ContentExample.Messages, "any-1", "theme", "fear")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("messages/en-GB.yaml:", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.StoreFiles());
    }

    [Fact]
    public async Task Builds_at_once_take_turns_and_make_one_set_of_keys()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());

        PublisherRun[] runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Develop(folder)));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Equal(4, Directory.GetFiles(folder.At("profile"), "*.pem", SearchOption.AllDirectories).Length);
        Assert.Single(Directory.GetDirectories(folder.At("store", "releases")));
    }

    [Fact]
    public async Task A_profile_that_cannot_be_written_is_told_with_what_to_do()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        folder.Write("profile", "a file where a folder should be");

        PublisherRun refused = await Develop(folder);
        PublisherRun elsewhere = await Develop(folder, "--keys", folder.Keys);

        Assert.Equal((1, 0), (refused.ExitCode, elsewhere.ExitCode));
        Assert.Contains("Development keys cannot be made in", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Name a folder that you can write to in the environment variable DevelopmentKeys", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_the_production_channel_are_not_used()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        KeyRing.CopyTo(folder.Keys);

        PublisherRun run = await Develop(folder, "--keys", folder.Keys);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holds production keys, and 'develop' signs with development keys only", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Store));
    }

    private static Task<PublisherRun> Develop(WorkFolder folder, params string[] more) => PublisherRun.In(
        new Dictionary<string, string> { ["XDG_DATA_HOME"] = folder.At("profile"), ["LOCALAPPDATA"] = folder.At("profile") },
        ["develop", "--content", folder.Content, "--candidate", folder.Candidate, "--store", folder.Store, .. more]);

    private static void Make(WorkFolder folder, DateTimeOffset now)
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider clock = new(now);
        ContentRequest request = new(folder.Content, null, null, AcceptLoss: false, ContentExample.Today, IncludeDrafts: true);
        Assert.Equal(0, DevelopmentRelease.Make(request, folder.Candidate, folder.Store, folder.Keys, clock));
    }

    private static PublishedRelease? Served(WorkFolder folder) => new Store(new DiskFiles(), folder.Store).Current();
}
