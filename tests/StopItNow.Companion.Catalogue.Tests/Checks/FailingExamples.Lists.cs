using StopItNow.Companion.Catalogue.Tests.Examples;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

/// <summary>Term lists with a problem.</summary>
internal static partial class FailingExamples
{
    private const string Animals = TermListExample.Animals;
    private const string Salt = TermListExample.Salt;

    private static IEnumerable<FailingExample> Lists() =>
    [
        Header("unknown-field", "header", "title: Animals", "title: Animals\ncolour: blue"),
        Header("unknown-field", "header", "title: Animals", "title: Animals\nblue zebra"),
        Header("duplicate-field", "title", "title: Animals", "title: Animals\ntitle: Beasts"),
        Header("missing-field", "title", "title: Animals\n", ""),
        Header("missing-field", "sensitivity", "sensitivity: open\n", ""),
        Header("field", "title", "title: Animals", "title:"),
        Header("field", "version", "version: 1", "version: 0"),
        Header("field", "version", "version: 1", "version: 1.5"),
        Header("field", "version", "version: 1", "version: 9007199254740992"),
        Header("field", "concern", "concern: any", "concern: Any"),
        Header("field", "answer", "answer: pause", "answer: stop"),
        Header("field", "sensitivity", "sensitivity: open", "sensitivity: restricted"),
        Header("field", "sensitivity", "sensitivity: open", "sensitivity: secret"),
        Header("term-lists", "contact", "https://www.example.org/lists", "http://www.example.org/lists"),
        Header("term-lists", "contact", "https://www.example.org/lists", "https://localhost/lists"),
        Header("plain-text", "purpose", "Harmless words", "Harmless words &amp; more"),
        Header("plain-text", "steward", "The editors", "The <b>editors</b>"),
        Header("text-length", "title", "title: Animals", "title: One two three four five six seven eight nine"),
        Header("words-never-used", "purpose", "Harmless words", "Harmless words for an addict"),
        Header("neutral-concerns", "purpose", "Harmless words", "Harmless words for children"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\nblue zebra (pink"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\npink) zebra"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\npink ((zebra|horse)|cow)"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\npink zebra|horse"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\n(a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f)"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\npink\u0007 zebra"),
        Header("list-file", "phrases", "[phrases]", "[phrases]\npink\u202e zebra"),
        Header("list-file", "phrases", "[exceptions]", "[exceptions]\nsea otter\n[phrases]"),
        Header("list-file", "exceptions", "[exceptions]", "[exceptions]\n[exceptions]"),
        Header("list-file", "phrases", "blue (zebra|zebras)\notter\n", ""),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\n?!"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\nz"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\none two three four five six"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\n一二三四五六七八九十百千万億"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\nBlüe-Zebra"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\npink (zebra|zébra)"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\nsea otter"),
        Header("term-lists", "phrases", "[phrases]", "[phrases]\npink monster"),
        Header("term-lists", "exceptions", "[exceptions]", "[exceptions]\nblue horse"),
        Header("term-lists", "exceptions", "[exceptions]", "[exceptions]\nSEA OTTER"),
        Header("term-lists", "exceptions", "[exceptions]", "[exceptions]\notter box of the old sea lion"),
        new("list-file", "lists/Animals.en.txt", "file", c => c.WithFile("lists/Animals.en.txt", TermListExample.Text)),
        new("list-file", "lists/animals.txt", "file", c => c.WithFile("lists/animals.txt", TermListExample.Text)),
        new("list-file", "lists/animals.english.txt", "file", c => c.WithFile("lists/animals.english.txt", TermListExample.Text)),
        new("list-file", Salt, "salt", c => TermListExample.AddTo(c).WithFile(Salt, "0123")),
        new("list-file", Salt, "salt", c => TermListExample.AddTo(c).WithFile(Salt, "000102030405060708090A0B0C0D0E0F\n")),
        new("term-lists", Salt, "file", c => c.WithFile(Animals, TermListExample.Text)),
        new("file-place", "lists/animals.en.yaml", "file", c => c.WithFile("lists/animals.en.yaml", "[]")),
    ];

    private static FailingExample Header(string rule, string field, string part, string replacement)
        => new(rule, Animals, field, c => TermListExample.AddTo(c, part, replacement));
}
