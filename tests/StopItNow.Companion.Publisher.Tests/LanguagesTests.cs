using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Diffs;
using StopItNow.Companion.Publisher.Files;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>Languages beside English (UK): what is told of them, and which go out.</summary>
public sealed class LanguagesTests
{
    private static readonly ContentExample Drafted = ContentExample.Minimal().Translated(reviewedBy: "none");

    [Fact]
    public async Task Check_says_how_much_of_a_language_nobody_has_read_and_that_is_no_problem()
    {
        using WorkFolder folder = new WorkFolder().Holding(Drafted);

        PublisherRun run = Workshop.Succeed(await PublisherRun.Of("check", "--content", folder.Content));

        Assert.Equal(
            ["de: 60 texts drafted, none read by a speaker (reviewedBy: none); a release leaves the language out, unless it is built with --include-drafts.", "122 entries, 0 problems"],
            run.Lines);
    }

    [Fact]
    public async Task Check_says_what_a_language_lacks_and_that_is_no_problem()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated()
            .With(ContentExample.German, "gb-line", "reviewedBy", "none").WithoutEntry(ContentExample.German, "country-GB").WithoutEntry("messages/de.yaml", "any-1"));

        PublisherRun run = Workshop.Succeed(await PublisherRun.Of("check", "--content", folder.Content, "--include-drafts"));

        Assert.Equal(
            [
                $"Look again: {folder.Content}/translations/de.yaml:1 gb-line: lacks cost in de: every service is shown in English there until it is written, translate it, or ask somebody who speaks the language",
                "de: 1 of 58 texts drafted, not read by a speaker (reviewedBy: none).",
                "de: 1 message or step not translated (any-1).",
                "de: services stay in English: 1 sentence missing (gb-line cost).",
                "de: country notes stay in English: 1 missing (country-GB).",
                "120 entries, 1 to look at again, 0 problems",
            ],
            run.Lines);
    }

    [Fact]
    public async Task Build_leaves_a_drafted_language_out_as_a_whole()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal().Translated("sv").Translated("de").With("messages/de.yaml", "any-1", "reviewedBy", "none"));

        PublisherRun run = Workshop.Succeed(await PublisherRun.Of("build", "--content", folder.Content, "--out", folder.Candidate));

        Assert.Equal(["en-GB", "sv"], Locales(CandidateFolder.Read(folder.Candidate)));
        Assert.Contains("de: 1 of 60 texts drafted", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_takes_drafts_when_it_is_told_to()
    {
        using WorkFolder folder = new WorkFolder().Holding(Drafted);

        Workshop.Succeed(await PublisherRun.Of("build", "--content", folder.Content, "--out", folder.Candidate, "--include-drafts"));

        Assert.Equal(["de", "en-GB"], Locales(CandidateFolder.Read(folder.Candidate)));
    }

    [Fact]
    public async Task A_build_on_one_persons_machine_takes_drafts()
    {
        using WorkFolder folder = new WorkFolder().Holding(Drafted);
        KeyRing.CopyTo(folder.Keys, "development");

        Workshop.Succeed(await PublisherRun.Of("develop", "--content", folder.Content, "--candidate", folder.Candidate, "--store", folder.Store, "--keys", folder.Keys));

        Assert.Equal(["de", "en-GB"], Locales(CandidateFolder.Read(folder.Candidate)));
    }

    [Fact]
    public async Task A_language_that_would_be_lost_to_its_drafts_is_refused()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal().Translated());
        shop.Folder.Holding(Drafted);

        PublisherRun refused = await PublisherRun.Of("build", "--content", shop.Folder.Content, "--store", shop.Folder.Store, "--out", shop.Folder.Candidate);
        PublisherRun included = await PublisherRun.Of("build", "--content", shop.Folder.Content, "--store", shop.Folder.Store, "--out", shop.Folder.Candidate, "--include-drafts");

        Assert.Equal((1, 0), (refused.ExitCode, included.ExitCode));
        Assert.Contains("loses 56 of 56 messages", refused.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_comes_or_goes_is_told_before_its_entries()
    {
        ContentExample english = ContentExample.Minimal().With(ContentExample.Countries, "GB", "note", "We found one line there.");
        ContentExample german = ContentExample.Minimal().Translated();

        string[] comes = [.. Between(english, german).Short()];
        string[] goes = [.. Between(german, english).Whole()];
        string[] partly = [.. Between(ContentExample.Minimal().Translated().WithoutEntry(ContentExample.German, "gb-line"), german).Short()];

        Assert.Equal("  language de comes: messages, steps, services and country notes", comes[1]);
        Assert.Equal("  language de goes: nobody is offered a page in it any more. It loses its messages, steps, services and country notes", goes[1]);
        Assert.Equal("  language de: services come; they were in English", partly[1]);
        Assert.Contains("  message any-1 (de): not in de any more", goes);
        Assert.Contains("  note GB (de): not in de any more", goes);
        Assert.Contains("    note: \"Wir haben dort eine Nummer gefunden.\"", goes);
    }

    private static string[] Locales(CheckedCandidate candidate)
        => [.. candidate.Candidate.Collections.Select(c => c.Locale).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static ReleaseDiff Between(ContentExample before, ContentExample after) => ReleaseDiff.Between(before.Release().Content, after.Release().Content);
}
