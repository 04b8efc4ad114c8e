using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Diffs;
using Xunit;
using static StopItNow.Companion.Catalogue.Tests.Examples.ContentExample;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>What is no mistake by itself and often goes with one is told where an editor looks: in check and build with its place, in diff and sign below the changes.</summary>
public sealed class LookAgainTests
{
    private const string OtherNumber = "{number: '+448081570001', display: 0808 157 0001}";
    private const string Number = "  resource gb-line: the number changed but the date it was checked (2025-06-01) did not";

    [Fact]
    public async Task Check_and_build_tell_it_with_the_place_and_refuse_nothing()
    {
        using Workshop shop = new Workshop().Serving(Checked());
        shop.Folder.Holding(Checked().With(British, "gb-line", "phone", OtherNumber));

        PublisherRun check = Workshop.Succeed(await PublisherRun.Of("check", "--content", shop.Folder.Content, "--store", shop.Folder.Store));
        PublisherRun build = Workshop.Succeed(await PublisherRun.Of("build", "--content", shop.Folder.Content, "--store", shop.Folder.Store, "--out", shop.Folder.Candidate));
        PublisherRun alone = Workshop.Succeed(await PublisherRun.Of("check", "--content", shop.Folder.Content));

        Assert.Matches($"^Look again: {Regex.Escape(shop.Folder.Content)}/resources/gb.yaml:[0-9]+ phone.number: the number changed but the date it was checked \\(2025-06-01\\) did not, check it with the service", check.Lines[0]);
        Assert.Equal("62 entries, 1 to look at again, 0 problems", check.Lines[1]);
        Assert.Equal(check.Lines, build.Lines[..2]);
        Assert.Equal(["62 entries, 0 problems"], alone.Lines);
    }

    [Fact]
    public async Task Sign_and_diff_tell_it_below_the_changes()
    {
        using Workshop shop = new Workshop().Serving(Checked());
        shop.Build(Checked().With(British, "gb-line", "phone", OtherNumber));

        PublisherRun sign = Workshop.Succeed(await shop.Sign());
        PublisherRun diff = Workshop.Succeed(await PublisherRun.Of("diff", "--store", shop.Folder.Store, "--candidate", shop.Folder.Candidate));
        PublisherRun brief = Workshop.Succeed(await PublisherRun.Of("diff", "--store", shop.Folder.Store, "--candidate", shop.Folder.Candidate, "--short"));

        Assert.Equal(["Look again:", Number], diff.Lines[^2..]);
        Assert.Equal(["Look again:", Number], brief.Lines[^2..]);
        Assert.Equal(["Look again:", Number], sign.Lines[^4..^2]);
    }

    [Fact]
    public void English_that_changed_alone_is_told_with_the_languages_that_stayed_behind()
    {
        static ContentExample Two() => Minimal().Translated("de").Translated("sv");
        ContentExample after = Two().With(Messages, "any-1", "title", "Take a breath").With(Messages, "any-1", "action", "{label: Ring somebody, need: talk}")
            .With("messages/sv.yaml", "any-1", "action", "{label: Ring någon, need: talk}")
            .With(Steps, "wave", "title", "See the wave").With(British, "gb-line", "summary", "Somebody to listen.").With("translations/sv.yaml", "gb-line", "summary", "Någon som lyssnar.")
            .With(Countries, "GB", "note", "We found two lines there.");

        Assert.Equal(
            [
                "resource gb-line: summary changed in English, and not in de",
                "message any-1 (en-GB): title changed in English, and not in de, sv",
                "message any-1 (en-GB): action changed in English, and not in de",
                "step wave (en-GB): title changed in English, and not in de, sv",
                "country GB: note changed in English, and not in de, sv",
            ],
            Between(Two(), after).LookAgain);
    }

    [Fact]
    public void What_changed_in_every_language_or_in_none_of_them_wants_no_second_look()
    {
        ContentExample after = Minimal().Translated().With(Messages, "any-1", "title", "Take a breath").With("messages/de.yaml", "any-1", "title", "Hol Luft").With(British, "gb-line", "name", "Another Line");

        Assert.Empty(Between(Minimal().Translated(), after).LookAgain);
        Assert.Empty(ReleaseDiff.Between(null, after.Release().Content).LookAgain);
    }

    [Fact]
    public async Task A_build_on_one_persons_machine_does_not_stop_for_it()
    {
        using WorkFolder folder = new WorkFolder().Holding(Minimal().With(British, "gb-line", "summary", "Somebody to talk to, day or night."));
        KeyRing.CopyTo(folder.Keys, "development");

        PublisherRun run = Workshop.Succeed(await PublisherRun.Of("develop", "--content", folder.Content, "--candidate", folder.Candidate, "--store", folder.Store, "--keys", folder.Keys));

        // The pattern by which api/StopItNow.Companion.Release.csproj takes a line for an error.
        Assert.StartsWith("Look again: ", run.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\S+:\d+ .*", run.Output);
    }

    private static ContentExample Checked()
        => Minimal().With(International, "int-find-a-helpline", "phone", "{number: '+448081570002', display: 0808 157 0002}").With(British, "gb-line", "verifiedOn", "2025-06-01").With(British, "gb-line", "verifiedBy", "An editor").With(British, "gb-line", "expiresOn", "2027-05-31");

    private static ReleaseDiff Between(ContentExample before, ContentExample after) => ReleaseDiff.Between(before.Release().Content, after.Release().Content);
}
