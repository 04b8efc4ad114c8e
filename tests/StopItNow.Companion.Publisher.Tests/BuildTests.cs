using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class BuildTests
{
    [Fact]
    public async Task Writes_a_candidate_that_its_reader_accepts()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());

        PublisherRun run = await Build(folder);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(6, folder.CandidateFiles().Count);
        CandidateReading reading = CandidateReader.Read(
            File.ReadAllBytes(folder.At("candidate", "candidate.json")), sha256 => File.ReadAllBytes(folder.At("candidate", "blobs", sha256)));
        Assert.True(reading.Accepted, reading.Reason.ToString());
    }

    [Theory]
    [InlineData("UTC", "C.UTF-8")]
    [InlineData("Pacific/Kiritimati", "tr_TR.UTF-8")]
    [InlineData("America/St_Johns", "ar_SA.UTF-8")]
    public async Task The_same_content_gives_the_same_bytes_on_any_machine(string zone, string language)
    {
        using WorkFolder first = new WorkFolder().Holding(ContentExample.Minimal());
        using WorkFolder second = new WorkFolder().Holding(ContentExample.Minimal());

        await Build(first);
        await PublisherRun.In(
            new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language },
            "build", "--content", second.Content, "--out", second.Candidate, "--today", "2027-02-03");

        Assert.Equal(first.CandidateFiles(), second.CandidateFiles());
    }

    [Fact]
    public async Task Leaves_identical_files_alone()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Build(folder);
        DateTime old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        string[] files = Directory.GetFiles(folder.Candidate, "*", SearchOption.AllDirectories);
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, old));

        PublisherRun run = await Build(folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("already up to date", run.Output, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal(old, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public async Task Keeps_nothing_of_the_candidate_before()
    {
        using WorkFolder changed = new WorkFolder().Holding(ContentExample.Minimal());
        using WorkFolder fresh = new WorkFolder().Holding(Other());
        await Build(changed);
        changed.Write("candidate/head.json.new", "left behind by a build that was killed");
        changed.Write("candidate/blobs/abc.new", "left behind by a build that was killed");

        await Build(changed.Holding(Other()));
        await Build(fresh);

        Assert.Equal(fresh.CandidateFiles(), changed.CandidateFiles());
    }

    [Fact]
    public async Task Writes_nothing_when_there_is_a_problem()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Build(folder);
        SortedDictionary<string, string> before = folder.CandidateFiles();

        PublisherRun run = await Build(folder.Holding(Other().With(ContentExample.Messages, "any-1", "theme", "fear")));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, folder.CandidateFiles());
    }

    [Fact]
    public async Task A_changed_candidate_loses_the_signature_of_the_one_before_it()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await Build(folder);
        folder.Write("candidate/head.json", "a signature");

        await Build(folder);
        Assert.True(File.Exists(folder.At("candidate", "head.json")));
        await Build(folder.Holding(Other()));
        Assert.False(File.Exists(folder.At("candidate", "head.json")));
    }

    [Fact]
    public async Task Two_builds_at_once_both_succeed()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());

        PublisherRun[] runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Build(folder)));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Equal(6, folder.CandidateFiles().Count);
    }

    private static ContentExample Other() => ContentExample.Minimal().With(ContentExample.Steps, "wave", "title", "Ride the wave")
        .With(ContentExample.Messages, "any-1", "title", "A moment to choose").With(ContentExample.British, "gb-line", "name", "Another Line");

    private static Task<PublisherRun> Build(WorkFolder folder) => PublisherRun.Of("build", "--content", folder.Content, "--out", folder.Candidate);
}
