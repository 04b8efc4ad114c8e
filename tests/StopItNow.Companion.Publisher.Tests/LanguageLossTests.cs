using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Diffs;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>One missing sentence sends all services of a language back to English: told with its place, and refused where people have them.</summary>
public sealed class LanguageLossTests
{
    [Fact]
    public void A_language_that_only_loses_its_services_stays_and_no_service_is_told_as_removed()
    {
        ContentExample lacking = ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated();

        string[] lines = [.. ReleaseDiff.Between(ContentExample.Minimal().Translated().Release().Content, lacking.Release().Content).Whole()];

        Assert.Equal(
            [
                "2 entries removed, 1 field changed, 0 entries added:",
                "  language de stays, and its services are shown in English again",
                "  resource gb-line (de): not in de any more",
            ],
            lines[..3]);
        Assert.DoesNotContain(lines, line => line.EndsWith(": removed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_tells_the_place_of_each_sentence_that_sends_services_back_to_English()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated());

        PublisherRun run = Workshop.Succeed(await PublisherRun.Of("check", "--content", folder.Content));

        Assert.Equal(
            [
                $"Look again: {folder.Content}/translations/de.yaml:1 gb-line: lacks cost in de: every service is shown in English there until it is written, translate it, or ask somebody who speaks the language",
                "de: services stay in English: 1 sentence missing (gb-line cost).",
                "122 entries, 1 to look at again, 0 problems",
            ],
            run.Lines);
    }

    [Fact]
    public async Task Build_and_sign_refuse_to_send_served_services_back_to_English()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal().Translated());
        ContentExample lacking = ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated();
        shop.Folder.Holding(lacking);
        string[] build = ["build", "--content", shop.Folder.Content, "--store", shop.Folder.Store, "--out", shop.Folder.At("built")];

        PublisherRun built = await PublisherRun.Of(build);
        PublisherRun accepted = await PublisherRun.Of([.. build, "--accept-loss"]);
        shop.Build(lacking);
        PublisherRun signed = await shop.Sign();

        Assert.Equal((1, 0, 1), (built.ExitCode, accepted.ExitCode, signed.ExitCode));
        Assert.Contains("/translations/de.yaml:1 file: sends every service back to English for gb-line cost, which it lacks; the release before has them in de, write what is missing", built.Output, StringComparison.Ordinal);
        Assert.StartsWith("translations/de.yaml sends every service back to English; the release before has them in de. ", signed.Error, StringComparison.Ordinal);
    }
}
