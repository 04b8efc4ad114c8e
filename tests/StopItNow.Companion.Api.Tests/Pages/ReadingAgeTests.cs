using System.Net;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Checks.Reading;
using StopItNow.Companion.Catalogue.Checks.Rules;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>The pages' own words are held to what editors' words are held to: a reading age of 11 at most.</summary>
public sealed class ReadingAgeTests(SmallApi small, ShippedApi shipped)
{
    /// <summary>The formula says nothing of less than this many words; shorter texts of one page are measured together.</summary>
    private const int FewestWords = 12;

    /// <summary>Texts that stay above, and why.</summary>
    private static readonly (string Start, string Why)[] Argued =
    [
        ("A flagged search you submit on a supported engine", "a promise in set words, the same in the README"),
        ("The survey: 150 adults", "a source, by its name"),
    ];

    // The page for people who write programs is left out: its words are those of the interface it describes.
    public static TheoryData<string> Targets { get; } =
    [
        "/", "/help", "/help?country=GB&need=me&language=cy&open=now", "/help?country=INT&need=young-person", "/worried", "/under-18", "/happened", "/happened?country=GB",
        "/professionals", "/professionals?country=FR", "/partner", "/install", "/privacy", "/paused", "/nothing",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Each_text_of_some_length_reads_easily_or_its_reason_stands_here(string target)
    {
        foreach (var texts in await Pages(target))
        {
            Assert.NotEmpty(texts);
            var hard = texts.Where(text => Words(text) >= FewestWords && !Argued.Any(argued => text.StartsWith(argued.Start, StringComparison.Ordinal)))
                .Where(text => FleschKincaid.Grade(text) > ReadingAge.HighestGrade).Select(text => $"{FleschKincaid.Grade(text) + 5:F1}: {text}").ToList();
            Assert.True(hard.Count == 0, string.Join('\n', hard));
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_whole_page_reads_easily_with_its_short_texts_and_those_argued(string target) =>
        Assert.All(await Pages(target), texts => Assert.InRange(FleschKincaid.Grade(string.Join(' ', texts.Select(Closed))), -5, ReadingAge.HighestGrade));

    [Fact]
    public void Hard_words_are_seen_as_such_so_that_the_tests_above_can_fail() =>
        Assert.True(FleschKincaid.Grade("The extension's functionality necessitates comprehensive authorisation from administrative personnel.") > 15);

    private async Task<IReadOnlyList<IReadOnlyList<string>>> Pages(string target)
    {
        using var client = shipped.Api.Client();
        using var packaged = small.Api.Client();
        return [Own(await (await client.Get(target)).Text()), Own(await (await packaged.Get(target)).Text())];
    }

    /// <summary>
    /// What this project wrote on a page: the words of a release have checks of their own, and services and the names of sources speak for
    /// themselves.
    /// </summary>
    private static List<string> Own(string page)
    {
        var own = Regex.Replace(page, "<article class=\"service\">.*?</article>|<script.*?</script>|<select.*?</select>|<section class=\"crisis\".*?</section>|<div class=\"said\">.*?</div>|<(span) class=\"small soft\">.*?</\\1>", "", RegexOptions.Singleline);
        return [.. Regex.Matches(own, "<(p|li|h[1-3]|th|td|label)[ >].*?</\\1>", RegexOptions.Singleline)
            .Select(block => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(block.Value, "<[^>]+>", "")), @"\s+", " ").Trim())
            .Where(text => text.Length > 0)];
    }

    private static int Words(string text) => text.Split(' ').Length;

    private static string Closed(string text) => text[^1] is '.' or '?' or '!' or ':' or '”' or ')' ? text : text + ".";
}
