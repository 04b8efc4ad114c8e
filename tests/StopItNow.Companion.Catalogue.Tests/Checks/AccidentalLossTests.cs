using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

public sealed class AccidentalLossTests
{
    public const string Rule = "no-accidental-loss";

    private static readonly Release Before = Now().Release();

    [Theory]
    [InlineData(28, false)]
    [InlineData(29, true)]
    public void Refuses_to_lose_more_than_half_of_the_messages(int lost, bool refused)
    {
        ContentExample now = Now();
        string[] ids = [.. Before.Content.Messages["en-GB"].Select(m => m.Id).Take(lost)];
        foreach (string id in ids)
        {
            now.With(ContentExample.Messages, id, "status", "suspended");
        }

        Assert.Equal(56, Before.Content.Messages["en-GB"].Count);
        Assert.Equal(refused, now.Problems(Before).Any(p => p is { Rule: Rule, File: ContentExample.Messages }));
        Assert.DoesNotContain(now.Problems(Before, acceptLoss: true), p => p.Rule == Rule);
    }

    [Theory]
    [InlineData("status", "suspended")]
    [InlineData("audience", "[partner]")]
    public void Refuses_to_lose_a_countrys_last_service_for_the_person(string field, string yaml)
    {
        ContentExample now = Now().With("resources/fr.yaml", "fr-line", field, yaml);

        Problem problem = Assert.Single(now.Problems(Before));

        Assert.Equal((Rule, "resources/fr.yaml"), (problem.Rule, problem.File));
        Assert.Contains("--accept-loss", problem.Mend, StringComparison.Ordinal);
        Assert.Empty(now.Problems(Before, acceptLoss: true));
    }

    [Fact]
    public void Refuses_to_lose_a_term_list()
    {
        Release before = TermListExample.AddTo(ContentExample.Minimal()).Release();

        Problem problem = Assert.Single(ContentExample.Minimal().Problems(before));

        Assert.Equal((Rule, TermListExample.Animals), (problem.Rule, problem.File));
        Assert.Contains("'Animals'", problem.Wrong, StringComparison.Ordinal);
        Assert.Empty(ContentExample.Minimal().Problems(before, acceptLoss: true));
        Assert.Empty(TermListExample.AddTo(ContentExample.Minimal(), "version: 1", "version: 2").Problems(before));
    }

    [Fact]
    public void Refuses_to_lose_a_language_to_its_drafts()
    {
        Release before = ContentExample.Minimal().Translated().Release();
        ContentExample now = ContentExample.Minimal().Translated(reviewedBy: "none");

        Assert.Empty(now.Problems(before));
        Problem problem = Assert.Single(now.Problems(before, withDrafts: false));
        Assert.Equal((Rule, "messages/de.yaml"), (problem.Rule, problem.File));
        Assert.Empty(now.Problems(before, acceptLoss: true, withDrafts: false));
    }

    [Fact]
    public void Refuses_to_send_the_services_of_a_language_back_to_English_for_one_missing_sentence()
    {
        Release before = ContentExample.Minimal().Translated().Release();
        ContentExample now = ContentExample.Minimal().With(ContentExample.British, "gb-line", "cost", "Free").Translated();

        Problem problem = Assert.Single(now.Problems(before));

        Assert.Equal((Rule, ContentExample.German), (problem.Rule, problem.File));
        Assert.Equal("sends every service back to English for gb-line cost, which it lacks; the release before has them in de", problem.Wrong);
        Assert.Empty(now.Problems(before, acceptLoss: true));
        Assert.Empty(now.Problems(ContentExample.Minimal().Release()));
        Assert.Empty(now.With(ContentExample.German, "gb-line", "cost", "Kostenlos").Problems(before));
    }

    [Fact]
    public void Has_nothing_to_say_when_nothing_is_lost() => Assert.Empty(Now().Problems(Before));

    private static ContentExample Now() => ContentExample.Minimal().WithCopy(ContentExample.Countries, "GB", ContentExample.Countries, "FR")
        .Resource("resources/fr.yaml", "fr-line", "FR", "helpline").With("resources/fr.yaml", "fr-line", "phone", "{number: '+33808157000', display: 08 08 15 70 00}");
}
