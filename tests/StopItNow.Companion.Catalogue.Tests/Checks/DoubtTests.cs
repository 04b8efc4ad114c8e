using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;
using static StopItNow.Companion.Catalogue.Tests.Examples.ContentExample;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

/// <summary>What an editor is asked to look at again: it may be right, so nothing is refused for it.</summary>
public sealed class DoubtTests
{
    private const string Line = "gb-line";
    private const string OtherNumber = "{number: '+448081570001', display: 0808 157 0001}";

    [Fact]
    public void Content_without_anything_odd_has_no_doubt() => Assert.Empty(Doubts(Small().Translated(), Small().Translated().Release()));

    [Theory]
    [InlineData("phone", OtherNumber, "phone.number", "the number changed but the date it was checked (2025-06-01) did not")]
    [InlineData("chat", "https://www.example.org/chat", "chat", "the address of the chat changed but the date it was checked (2025-06-01) did not")]
    [InlineData("email", "help@example.org", "email", "the email address changed but the date it was checked (2025-06-01) did not")]
    [InlineData("url", "https://www.example.org/", "url", "the web address changed but the date it was checked (2025-06-01) did not")]
    [InlineData("hours", "always", "hours", "the opening hours changed but the date it was checked (2025-06-01) did not")]
    public void A_fact_that_changed_under_the_day_of_an_older_check_is_told(string field, string yaml, string place, string wrong)
    {
        Problem doubt = Assert.Single(Doubts(Checked().With(British, Line, field, yaml), Checked().Release()));

        Assert.Equal(("facts-checked-again", British, place, wrong), (doubt.Rule, doubt.File, doubt.Field, doubt.Wrong));
        Assert.Contains("write that day in verifiedOn", doubt.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_of_a_service_that_nobody_checked_wants_another_source()
    {
        Problem doubt = Assert.Single(Doubts(Small().With(British, Line, "phone", OtherNumber), Small().Release()));

        Assert.Equal("the number changed but its source did not", doubt.Wrong);
    }

    [Fact]
    public void The_old_number_is_told_where_it_still_stands()
    {
        static ContentExample Two() => Small().Resource(British, "gb-second", "GB", "helpline");

        Problem doubt = Assert.Single(Doubts(Two().With(British, Line, "phone", OtherNumber).With(British, Line, "source", "{text: Another page}"), Two().Release()));

        Assert.Equal((British, "phone.number", "is the number that gb-line had until now"), (doubt.File, doubt.Field, doubt.Wrong));
    }

    [Fact]
    public void A_fact_that_was_checked_again_or_has_another_source_is_not_told()
    {
        Release before = Checked().Release();

        Assert.Empty(Doubts(Checked("2025-12-01").With(British, Line, "phone", OtherNumber), before));
        Assert.Empty(Doubts(Small().With(British, Line, "phone", OtherNumber).With(British, Line, "source", "{text: Another page}"), Small().Release()));
        Assert.Empty(Doubts(Checked().With(British, Line, "phone", OtherNumber).With(British, Line, "id", "gb-another"), before));
        Assert.Empty(Doubts(Checked().With(British, Line, "phone", OtherNumber), previous: null));
    }

    [Fact]
    public void A_sentence_that_a_language_lacks_is_told_with_its_place_and_what_it_costs()
    {
        ContentExample content = Small().With(British, Line, "cost", "Free").With(International, "int-find-a-helpline", "note", "Choose your country first.").Translated().WithoutEntry(German, "int-find-a-helpline");

        IReadOnlyList<Problem> doubts = Doubts(content);

        Assert.Equal(
            [
                $"{German}:1 gb-line: lacks cost in de: every service is shown in English there until it is written, translate it, or ask somebody who speaks the language",
                $"{German}:1 int-find-a-helpline: lacks summary, note in de: every service is shown in English there until it is written, translate it, or ask somebody who speaks the language",
            ],
            doubts.Select(doubt => doubt.ToString()));
    }

    [Fact]
    public void A_language_in_which_nobody_has_begun_with_services_is_not_told_of_each()
        => Assert.Empty(Doubts(Small().WithCopy(Messages, "any-1", "messages/sv.yaml", "any-1")));

    [Fact]
    public void Every_doubt_has_a_name_of_its_own_that_no_rule_has()
    {
        string[] names = [.. ContentChecks.AllDoubts(null).Select(rule => rule.Name), .. ContentChecks.AllRules(Today, null, false).Select(rule => rule.Name)];

        Assert.Equal(names.Length, names.Distinct().Count());
    }

    internal static IReadOnlyList<Problem> Doubts(ContentExample content, Release? previous = null)
    {
        Assert.Empty(content.Problems(acceptLoss: true));
        return ContentChecks.ToLookAgain(content.Pack(), previous);
    }

    /// <summary>The smallest content, each service with a number of its own.</summary>
    internal static ContentExample Small() => Minimal().With(International, "int-find-a-helpline", "phone", "{number: '+448081570002', display: 0808 157 0002}");

    private static ContentExample Checked(string on = "2025-06-01")
        => Small().With(British, Line, "verifiedOn", on).With(British, Line, "verifiedBy", "An editor").With(British, Line, "expiresOn", "2026-06-01");
}
