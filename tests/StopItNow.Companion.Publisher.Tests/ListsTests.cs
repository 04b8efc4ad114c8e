using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Diffs;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class ListsTests
{
    [Fact]
    public async Task Builds_a_list_alone_and_says_what_came_of_it()
    {
        using WorkFolder folder = new();
        string list = folder.Write("animals.en.txt", TermListExample.Text);
        folder.Write("salt.txt", TermListExample.SaltText);
        string output = folder.At("out");

        PublisherRun run = await PublisherRun.Of("lists", "build", list, "--out", output);
        PublisherRun again = await PublisherRun.Of("lists", "build", list, "--out", output);

        Assert.Equal(
            (0, $"animals (en), version 1: 3 phrases, 5 fingerprints and 2 of exceptions, 42 bytes, the longest of 2 pieces; each phrase is found and each exception cancels\n1 blob in {output}, 1 changed.\n", ""),
            (run.ExitCode, run.Output, run.Error));
        Assert.StartsWith("""{"collection":"term-lists","locale":"en","items":[{"id":"animals","version":1,"concern":"any","answer":"pause",""", File.ReadAllText(Path.Combine(output, "term-lists.en.json")), StringComparison.Ordinal);
        Assert.EndsWith("0 changed.\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builds_several_lists_with_a_salt_from_elsewhere_and_writes_nothing_unasked()
    {
        using WorkFolder folder = new();
        string english = folder.Write("one/animals.en.txt", TermListExample.Text);
        string german = folder.Write("two/animals.de.txt", TermListExample.With("purpose: Harmless words for the tests of lists.", "purpose: Harmlose Wörter für die Tests."));
        string salt = folder.Write("three/salt", TermListExample.SaltText);
        string[] before = [.. Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories)];

        PublisherRun run = await PublisherRun.Of("lists", "build", english, german, "--salt", salt);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Tells_every_problem_at_its_line_and_builds_nothing()
    {
        using WorkFolder folder = new();
        string list = folder.Write("animals.en.txt", TermListExample.With("sensitivity: open", "sensitivity: restricted").Replace("sea otter", "sea lion", StringComparison.Ordinal));
        folder.Write("salt.txt", "salt");

        PublisherRun run = await PublisherRun.Of("lists", "build", list, "--out", folder.At("out"));

        Assert.Equal((1, 4), (run.ExitCode, run.Lines.Length));
        Assert.StartsWith($"{list}:5 sensitivity: is restricted, and whoever downloads a published list can test guesses", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal($"{list}:17 exceptions: 'sea lion' covers no phrase of this list, leave it out, or write the phrase that it cancels", run.Lines[1]);
        Assert.StartsWith($"{folder.At("salt.txt")}:1 salt: is not 32 hexadecimal digits", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal("3 problems, nothing built", run.Lines[3]);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Theory]
    [InlineData("lists build", "Required argument 'file' missing", 2)]
    [InlineData("lists build {nowhere}/animals.en.txt", "There is no file", 2)]
    [InlineData("lists build {list}", "Give the file of the salt with --salt.", 2)]
    [InlineData("lists build {list} {list}", "Two of the files are named animals.en.txt.", 1)]
    [InlineData("lists", "Required command was not provided.", 2)]
    public async Task Says_in_a_sentence_why_it_cannot_start(string command, string sentence, int exit)
    {
        using WorkFolder folder = new();
        string list = folder.Write("animals.en.txt", TermListExample.Text);
        string[] arguments = [.. command.Replace("{list}", list, StringComparison.Ordinal).Replace("{nowhere}", folder.At("nowhere"), StringComparison.Ordinal).Split(' ')];

        PublisherRun run = await PublisherRun.Of(arguments);

        Assert.Equal(exit, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_list_is_told_by_title_version_and_number_of_phrases_and_that_phrases_cannot_be_named()
    {
        ReleaseDiff diff = ReleaseDiff.Between(
            TermListExample.AddTo(ContentExample.Minimal()).Release().Content,
            ContentExample.Minimal().WithFile(TermListExample.Salt, TermListExample.SaltText)
                .WithFile(TermListExample.Animals, TermListExample.With("version: 1", "version: 2").Replace("\notter\n", "\notter\nred panda\n", StringComparison.Ordinal)).Release().Content);

        Assert.Equal(
            [
                "list animals (en): version changed from \"1\" to \"2\"",
                "list animals (en): phrases changed from \"3\" to \"4\"",
                "list animals (en): words of the phrases and exceptions changed; a release holds none that could be named",
            ],
            diff.Changed.Select(change => change.Short));
    }

    [Fact]
    public void A_new_and_a_lost_list_are_told_by_their_title()
    {
        ReleaseDiff added = ReleaseDiff.Between(ContentExample.Minimal().Release().Content, TermListExample.AddTo(ContentExample.Minimal()).Release().Content);
        ReleaseDiff removed = ReleaseDiff.Between(TermListExample.AddTo(ContentExample.Minimal()).Release().Content, ContentExample.Minimal().Release().Content);

        Assert.Equal(["list animals (en): added, \"Animals\""], added.Added.Select(change => change.Short));
        Assert.Equal(["list animals (en): removed, \"Animals\""], removed.Removed.Select(change => change.Short));
    }

    [Fact]
    public async Task Check_build_and_rollback_know_lists()
    {
        using Workshop shop = new Workshop().Serving(TermListExample.AddTo(ContentExample.Minimal()));
        using WorkFolder without = new WorkFolder().Holding(ContentExample.Minimal());
        using WorkFolder with = new WorkFolder().Holding(TermListExample.AddTo(ContentExample.Minimal()));

        PublisherRun kept = await PublisherRun.Of("check", "--content", with.Content, "--store", shop.Folder.Store);
        PublisherRun lost = await PublisherRun.Of("check", "--content", without.Content, "--store", shop.Folder.Store);
        PublisherRun built = await PublisherRun.Of("build", "--content", with.Content, "--out", with.At("candidate"));

        Assert.Equal((0, "63 entries, 0 problems\n"), (kept.ExitCode, kept.Output));
        Assert.Equal(1, lost.ExitCode);
        Assert.Contains("lists/animals.en.txt:1 file: loses the list 'Animals' of the release before", lost.Output, StringComparison.Ordinal);
        Assert.Contains("6 collections", built.Output, StringComparison.Ordinal);
    }
}
