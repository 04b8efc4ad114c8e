using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Commitment;

namespace StopItNow.Companion.Api.Tests.Docs;

/// <summary>Holds <c>api/docs/ABUSE-CASES.md</c> to what it says of itself.</summary>
public sealed partial class AbuseCasesTests
{
    private static readonly string Folder = Path.Combine(VectorFolder.Repository, "api", "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder, "ABUSE-CASES.md"));

    private static readonly string[] Seven =
        ["controlling partner", "parent of an adult", "employer", "thief of the profile", "thief of the link", "the operator", "court order"];

    public static TheoryData<string> Features => [.. Page.Split("\n## ").Skip(1).Select(section => section.Split('\n')[0])];

    public static TheoryData<string, string> Tests =>
        [.. NamedTest().Matches(Page).Select(match => (match.Groups["title"].Value, match.Groups["path"].Value)).Distinct()];

    [Theory, MemberData(nameof(Features))]
    public void Each_feature_answers_for_each_of_the_seven(string feature)
    {
        var section = Page.Split("\n## ").Single(section => section.StartsWith(feature + "\n", StringComparison.Ordinal));
        var answers = Answer().Matches(section);
        Assert.Equal(Seven, answers.Select(answer => answer.Groups["who"].Value));
        Assert.All(answers, answer => Assert.True(
            NamedTest().IsMatch(answer.Value) || SaysThatNothingCan().IsMatch(answer.Value) || answer.Groups["text"].Value.StartsWith("The same", StringComparison.Ordinal),
            $"names no test and does not say that nothing can: {answer.Value}"));
        Assert.False(answers[0].Groups["text"].Value.StartsWith("The same", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Tests))]
    public void Each_test_it_names_is_there(string title, string path)
    {
        var source = File.ReadAllText(Path.GetFullPath(Path.Combine(Folder, path)));
        Assert.True(IsTest(title, path, source), $"{path} has no test “{title}”");
    }

    [Fact]
    public void A_name_that_is_no_test_is_seen_as_none()
    {
        const string Source = """
            // test("in a comment", …
            const words = { title: "a word" };
            test.each([1])("a test", () => {});
            """;
        Assert.True(IsTest("a test", "some.test.ts", Source));
        Assert.False(IsTest("a word", "some.test.ts", Source));
        Assert.False(IsTest("in a comment", "some.test.ts", Source));
        Assert.False(IsTest("a test", "some.ts", Source));
        Assert.True(IsTest("Is_one", "SomeTests.cs", "    [Fact]\n    public async Task Is_one() => …"));
        Assert.False(IsTest("Is_none", "SomeTests.cs", "    private static void Is_none() => Is_one();"));
    }

    private static bool IsTest(string title, string path, string source) => Path.GetExtension(path) == ".cs"
        ? Regex.IsMatch(source, $@"\[(Fact|Theory)\b[^\n]*\n(\s*\[[^\n]*\n)*\s*public (async )?(void|Task|ValueTask) {Regex.Escape(title)}\(")
        : Regex.IsMatch(path, @"\.test\.tsx?$")
            && Regex.IsMatch(source, $@"^(?!\s*//).*\(\s*[""`']{Regex.Escape(title)}[""`'],", RegexOptions.Multiline);

    [GeneratedRegex(@"\[(?<title>[^\]]+)\]\((?<path>[^)]+\.(cs|tsx?))\)")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"^- \*\*(?<who>[^*]+)\*\*: (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Answer();

    [GeneratedRegex(@"nothing (of ours )?can\b|[Nn]othing in a page can\b|nothing can\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysThatNothingCan();
}
