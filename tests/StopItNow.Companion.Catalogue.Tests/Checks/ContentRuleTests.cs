using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Engines;
using StopItNow.Companion.Catalogue.Parsing;
using StopItNow.Companion.Catalogue.Tests.Engines;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

public sealed class ContentRuleTests
{
    public static IEnumerable<TheoryDataRow<int, string>> Examples
        => FailingExamples.All.Select((example, index) => new TheoryDataRow<int, string>(index, $"{example.Rule} {example.File} {example.Field}"));

    [Fact]
    public void The_smallest_content_has_no_problem() => Assert.Empty(ContentExample.Minimal().Problems());

    [Theory]
    [MemberData(nameof(Examples))]
    public void Refuses_content_that_breaks_one_rule_and_names_the_place(int index, string what)
    {
        FailingExample example = FailingExamples.All[index];

        IReadOnlyList<Problem> problems = example.Break(ContentExample.Minimal()).Problems();

        Assert.True(problems.Any(p => p.Rule == example.Rule && p.File == example.File && p.Field == example.Field), what + Found(problems));
        Assert.True(problems.All(p => p.Rule == example.Rule), what + Found(problems));
        Assert.All(problems, p => Assert.True(p.Line > 0 && p.Wrong.Length > 0 && p.Mend.Length > 0));
    }

    [Fact]
    public void Every_rule_has_a_failing_example()
    {
        IEnumerable<string> rules = ContentChecks.AllRules(ContentExample.Today, null, false).Select(rule => rule.Name)
            .Concat(EngineFile.Rules.Select(rule => rule.Name)).Concat(ReadingFaults.All);
        IEnumerable<string> shown = FailingExamples.All.Select(example => example.Rule)
            .Concat(EngineFileTests.FailingExamples.Select(example => example.Data.Item1)).Append(AccidentalLossTests.Rule);

        Assert.Empty(rules.Except(shown));
    }

    [Fact]
    public void Rule_names_are_unique()
    {
        string[] names = [.. ContentChecks.AllRules(ContentExample.Today, null, false).Select(r => r.Name), .. EngineFile.Rules.Select(r => r.Name), .. ReadingFaults.All];

        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Every_problem_of_several_files_and_fields_is_told_in_one_run()
    {
        IReadOnlyList<Problem> problems = ContentExample.Minimal()
            .With(ContentExample.Messages, "any-1", "title", "'<i>Hello</i>'")
            .With(ContentExample.Messages, "any-1", "theme", "fear")
            .With(ContentExample.Messages, "any-2", "evidence", "[nothing]")
            .With(ContentExample.British, "gb-line", "url", "http://www.example.org/")
            .WithFile("notes.txt", "hello")
            .Problems();

        Assert.Equal(["addresses", "evidence-exists", "field", "file-place", "plain-text"], problems.Select(p => p.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_problem_reads_as_file_line_field_what_is_wrong_and_how_to_mend_it()
    {
        Problem problem = Assert.Single(ContentExample.Minimal().With(ContentExample.Steps, "wave", "kind", "dance").Problems());

        Assert.Equal("steps/en-GB.yaml:2 kind: is not one of the words allowed here, use one of: urge-surfing, if-then-plan, next-ten-minutes", problem.ToString());
    }

    [Theory]
    [InlineData("we know what you")]
    [InlineData("We  know, what YOU")]
    [InlineData("Ｔraced")]
    public void Finds_words_whatever_their_casing_width_and_spacing(string words)
        => Assert.Contains(ContentExample.Minimal().With(ContentExample.Messages, "any-1", "title", $"'{words}'").Problems(), p => p.Rule == "words-never-used");

    [Theory]
    [InlineData("Childline and policemen")]
    [InlineData("A lawn in courtyards")]
    [InlineData("Traceable kidneys")]
    public void Leaves_words_alone_that_only_contain_a_refused_one(string title)
        => Assert.Empty(ContentExample.Minimal().With(ContentExample.Messages, "any-1", "title", $"'{title}'").Problems());

    [Theory]
    [InlineData("name", "'Quiet Line!'")]
    [InlineData("source", "{text: 'Quiet Line! newsletter', date: 2024-06}")]
    public void Leaves_a_service_the_exclamation_mark_in_its_own_name(string field, string yaml)
        => Assert.Empty(ContentExample.Minimal().With(ContentExample.British, "gb-line", field, yaml).Problems());

    private static string Found(IEnumerable<Problem> problems) => "\nfound:\n" + string.Join('\n', problems.Select(p => $"[{p.Rule}] {p}"));
}
