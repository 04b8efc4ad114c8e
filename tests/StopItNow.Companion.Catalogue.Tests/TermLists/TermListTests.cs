using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.TermLists;

public sealed class TermListTests
{
    private static readonly TermList Animals = TermListExample.AddTo(ContentExample.Minimal()).Release().Content.TermLists["en"].Single();

    private static readonly string[] Kept = ["blue zebra", "bluezebra", "blue zebras", "bluezebras", "otter"];

    [Fact]
    public void A_list_has_no_problem_and_says_in_the_release_what_its_file_says()
    {
        Assert.Empty(TermListExample.AddTo(ContentExample.Minimal()).Problems());
        Assert.Equal(
            ("animals", 1L, Concern.Any, MatchAnswer.Pause, "Animals", "https://www.example.org/lists", 2, 3L, EntryStatus.Live),
            (Animals.Id, Animals.Version, Animals.Concern, Animals.Answer, Animals.Title, Animals.Contact, Animals.Longest, Animals.Count, Animals.Status));
        Assert.Equal("AAECAwQFBgcICQoLDA0ODw==", Animals.Salt);
    }

    [Fact]
    public void A_list_holds_the_fingerprints_of_what_is_kept_of_each_phrase_and_no_word()
    {
        byte[] salt = Convert.FromBase64String(Animals.Salt);
        byte[] expected = Fingerprints.ToBytes(Kept.Select(text => Fingerprints.Salted(salt, text)));

        Assert.Equal(expected, Convert.FromBase64String(Animals.Terms));
        Assert.Equal(12, Convert.FromBase64String(Animals.Exceptions).Length);
    }

    [Fact]
    public void A_release_names_its_members_in_the_order_of_the_page()
    {
        Release release = TermListExample.AddTo(ContentExample.Minimal()).Release();
        Collection collection = release.Head.Collections.Single(c => c.Name == "term-lists");
        JsonNode blob = JsonNode.Parse(release.Blobs[collection.Sha256].Span)!;

        Assert.Equal(("en", 1L), (collection.Locale, collection.Count));
        Assert.Equal(
            ["id", "version", "concern", "answer", "title", "purpose", "steward", "contact", "precision", "longest", "salt", "count", "terms", "exceptions", "status"],
            blob["items"]![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void A_release_without_lists_has_no_such_collection()
    {
        Release release = ContentExample.Minimal().Release();

        Assert.DoesNotContain(release.Head.Collections, c => c.Name == "term-lists");
        Assert.Empty(release.Content.TermLists);
    }

    [Fact]
    public void Lists_of_several_languages_share_one_salt()
    {
        Release release = TermListExample.AddTo(ContentExample.Minimal()).WithFile("lists/animals.pt-BR.txt", TermListExample.Text).WithFile("lists/beasts.en.txt", TermListExample.Text).Release();

        Assert.Equal(["en", "pt-BR"], release.Content.TermLists.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["animals", "beasts"], release.Content.TermLists["en"].Select(list => list.Id));
        Assert.Single(release.Content.TermLists.Values.SelectMany(lists => lists).Select(list => list.Salt).Distinct());
    }

    [Fact]
    public void Line_endings_comments_blank_lines_and_order_change_nothing_but_what_they_say()
    {
        string moved = TermListExample.With("blue (zebra|zebras)\notter", "# first\r\notter\r\n\r\n  blue (zebras|zebra)  ");

        TermList other = ContentExample.Minimal().WithFile(TermListExample.Animals, moved.ReplaceLineEndings("\r\n")).WithFile(TermListExample.Salt, TermListExample.SaltText).Release().Content.TermLists["en"].Single();

        Assert.Equal(Animals, other);
    }

    [Fact]
    public void Every_problem_of_a_list_is_told_at_its_line_in_one_run()
    {
        string text = TermListExample.With("version: 1", "version: one").Replace("otter\n\n", "otter\nOtter\npink (zebra\nx\n\n", StringComparison.Ordinal).Replace("sea otter", "sea lion", StringComparison.Ordinal);

        IReadOnlyList<Problem> problems = ContentExample.Minimal().WithFile(TermListExample.Animals, text).WithFile(TermListExample.Salt, TermListExample.SaltText).Problems();

        Assert.Equal(
            [
                "lists/animals.en.txt:2 version: is not a whole number from 1, write 1, and one more with each change",
                "lists/animals.en.txt:15 phrases: 'Otter' says the same as line 14, keep one of the two",
                "lists/animals.en.txt:16 phrases: holds a parenthesis without its pair, or one within another, write alternatives as (zebra|zebras)",
                "lists/animals.en.txt:17 phrases: 'x' is a single letter, write a whole word",
            ],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_restricted_list_is_refused_with_the_reason()
    {
        Problem problem = Assert.Single(TermListExample.AddTo(ContentExample.Minimal(), "sensitivity: open", "sensitivity: restricted").Problems());

        Assert.Equal("sensitivity", problem.Field);
        Assert.Contains("can test guesses", problem.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blue zebra", "blue zebra")]
    [InlineData("blue (zebra|zebras)", "blue zebra", "blue zebras")]
    [InlineData("zebra(s|)", "zebras", "zebra")]
    [InlineData("(a|b)(c|d)", "ac", "ad", "bc", "bd")]
    [InlineData("(a|b|)", "a", "b", "")]
    [InlineData("()", "")]
    public void Alternatives_are_spelt_out_in_order(string line, params string[] phrases) => Assert.Equal(phrases, Alternatives.Of(line, out _));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_line_stands_for_at_most_200_phrases(int count, bool allowed)
        => Assert.Equal(allowed, Alternatives.Of($"({string.Join('|', Enumerable.Range(1, count))})", out _) is not null);

    [Fact]
    public void Refuses_to_build_a_list_that_does_not_do_what_it_says()
    {
        WrittenTermList list = new("animals", 1, Concern.Any, MatchAnswer.Pause, "A", "A", "A", "https://www.example.org/", "A", [new WrittenPhrase("blue zebra", 1)], [new WrittenPhrase("a blue zebra", 2)]);

        Assert.NotNull(TermListBuilder.Build(list, new string('0', 32)));
        Assert.Throws<InvalidOperationException>(() => TermListBuilder.Build(list with { Phrases = [.. list.Phrases, new WrittenPhrase("?!", 3)] }, new string('0', 32)));
        Assert.Throws<InvalidOperationException>(() => TermListBuilder.Build(list with { Exceptions = [new WrittenPhrase("blue zebra", 2)] }, new string('0', 32)));
    }

    [Fact]
    public void No_text_of_a_file_ends_in_a_fault()
    {
        Random random = new(5);
        string[] parts = ["version: 1\n", "concern: any\n", "title: A\n", "[phrases]\n", "[exceptions]\n", "(", ")", "|", "\n", "otter", " ", "# ", ":", "\0", "\uD800", "斑馬", "\r"];
        for (int i = 0; i < Soak.Times(300); i++)
        {
            string text = string.Concat(random.GetItems(parts, random.Next(1, 30)));

            Assert.NotEmpty(ContentChecks.RunForLists(ContentPack.Parse([new ContentFile(TermListExample.Animals, text)])));
        }
    }
}
