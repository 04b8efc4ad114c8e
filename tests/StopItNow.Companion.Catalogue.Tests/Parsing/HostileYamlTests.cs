using System.Diagnostics;
using System.Text;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Parsing;

public sealed class HostileYamlTests
{
    private static readonly string[] Pieces =
    [
        "- ", "  ", "\t", "id: ", "title: ", ": ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!!python/object ", "!t ", "|\n", ">-\n", "'", "\"", "\\", "\\ud800", "#",
        "---\n", "...\n", "%YAML 9.9\n", "%TAG ! tag:x:\n", "<<: *a\n", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "\u202E", "~", "null", "0x10", "2026-99-99", "\r", "\n",
        "hours:\n", "timeZone: ", "weekly: ", "evidence: ", "source: ", "@", "`", "%",
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Known =>
    [
        new("an alias bomb", "- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]\n"),
        new("deep lists", new string('[', 5000)),
        new("deep groups", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "a:\n"))),
        new("a tag", "- !!binary aGVsbG8="),
        new("a huge text", "- id: " + new string('a', 500_000)),
        new("a huge file", new string('#', 3_000_000)),
        new("a huge name", "- " + new string('a', 900) + ": b"),
        new("a tab as indentation", "- id: a\n\ttitle: b"),
        new("an open quote", "- id: \"never closed"),
        new("two documents", "- id: a\n---\n- id: b\n"),
        new("a merge key", "- <<: {id: a}\n"),
        new("a list as a name", "- [a, b]: c\n"),
        new("a null character", "- id: \"a\0b\"\n"),
        new("half a character", "- id: \"\uD800\"\n"),
        new("a carriage return alone", "- id: a\r  title: b\r"),
        new("only a dash", "-"),
        new("a version of the future", "%YAML 9.9\n---\n- id: a\n"),
        new("a number where a group belongs", "7"),
    ];

    [Theory]
    [MemberData(nameof(Known))]
    public void Tells_of_hostile_text_instead_of_failing(string what, string text)
    {
        Stopwatch time = Stopwatch.StartNew();

        IReadOnlyList<Problem> problems = ContentExample.Minimal().WithFile(ContentExample.British, text).Problems();

        Assert.True(problems.Any(p => p.File == ContentExample.British), what);
        Assert.All(problems, p => Assert.True(p.Line > 0 && !p.ToString().Any(char.IsControl), what));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), what);
    }

    [Theory]
    [InlineData("- id: a\n\ttitle: b\n", 2)]
    [InlineData("- id: a\n  title: b\n\tbody: c\n  kind: d\n", 3)]
    [InlineData("- id: a\n  title: b\n  \tbody: c\n", 3)]
    [InlineData("- id: a\n  phone:\n\t\tnumber: b\n", 3)]
    [InlineData("- id: a\n-\tid: b\n\ttitle: c\n", 3)]
    public void Names_the_line_that_is_indented_with_a_tab(string text, int line)
    {
        Problem problem = Assert.Single(ContentExample.Minimal().WithFile(ContentExample.Steps, text).Problems(), p => p.Rule == "yaml");

        Assert.Equal((line, "is indented with a tab"), (problem.Line, problem.Wrong));
    }

    [Fact]
    public void Survives_five_hundred_generated_texts()
    {
        Random random = new(20260115);
        string[] files = [ContentExample.British, ContentExample.Messages, ContentExample.Steps, ContentExample.Evidence, ContentExample.Countries];
        IReadOnlyList<ContentFile> valid = ContentExample.Minimal().Files();
        for (int i = 0; i < Soak.Times(500); i++)
        {
            string file = files[i % files.Length];
            string text = i % 2 == 0 ? Random(random) : Damaged(valid.First(f => f.Path == file).Text, random);

            IReadOnlyList<Problem> problems = ContentExample.Minimal().WithFile(file, text).Problems();

            Assert.All(problems, p => Assert.True(p.Line > 0, $"text {i}"));
        }
    }

    private static string Random(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(1, 60); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Damaged(string text, Random random)
    {
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text[..at] + (char)random.Next(0x10000) + text[(at + 1)..],
            } + " ";
        }

        return text;
    }
}
