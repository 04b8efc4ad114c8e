using System.Globalization;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Parsing;

namespace StopItNow.Companion.Catalogue.TermLists;

/// <summary>Reads the text file of a list (<c>MATCHING.md</c>, section 10): header, <c>[phrases]</c>, <c>[exceptions]</c>. Every problem is told with its line.</summary>
internal sealed class TermListFile
{
    private const string PhrasesSection = "[phrases]";
    private const string ExceptionsSection = "[exceptions]";

    private readonly ContentFile _file;
    private readonly List<Problem> _problems;
    private readonly List<WrittenPhrase> _phrases = [];
    private readonly List<WrittenPhrase> _exceptions = [];
    private readonly FieldPlaces _places = new(1);
    private readonly TermListHeader _header;
    private List<WrittenPhrase>? _section;

    private TermListFile(ContentFile file, List<Problem> problems)
    {
        _file = file;
        _problems = problems;
        _header = new TermListHeader(file.Path, problems, _places);
    }

    /// <summary>The list, as far as it can be read. Its name is <c>id.language.txt</c>.</summary>
    public static Entry<WrittenTermList>? Read(ContentFile file, List<Problem> problems)
    {
        if (Path.GetFileName(file.Path).Split('.') is not [var id, var language, "txt"] || !IdForm.IsId(id) || !IdForm.IsLanguage(language))
        {
            problems.Add(new Problem(ReadingFaults.ListFile, file.Path, 1, "file", "is not named by its id and its language", "name it as adult-content.en.txt or adult-content.pt-BR.txt"));
            return null;
        }

        return new TermListFile(file, problems).Read(id, language);
    }

    private Entry<WrittenTermList> Read(string id, string language)
    {
        string[] lines = _file.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            Line(lines[i].TrimEnd('\r'), i + 1);
        }

        WrittenTermList list = _header.ToList(id, _phrases, _exceptions);
        if (_phrases.Count == 0)
        {
            Tell(_places.Of("phrases"), "phrases", "hold nothing", $"write {PhrasesSection} and below it a phrase a line");
        }

        return new Entry<WrittenTermList>(list, _file.Path, language, _places);
    }

    private void Line(string line, int number)
    {
        string text = line.Trim();
        if (text.Length == 0 || line.StartsWith('#'))
        {
            return;
        }

        if (text is PhrasesSection or ExceptionsSection)
        {
            Begin(text, number);
        }
        else if (_section is null)
        {
            _header.Read(text, number);
        }
        else if (SafeText.Fault(text) is { } fault)
        {
            Tell(number, FieldOf(), fault, "write plain words");
        }
        else if (Alternatives.Of(text, out (string Wrong, string Mend) wrong) is { } phrases)
        {
            _section.AddRange(phrases.Select(phrase => new WrittenPhrase(phrase.Trim(), number)));
        }
        else
        {
            Tell(number, FieldOf(), wrong.Wrong, wrong.Mend);
        }
    }

    private void Begin(string section, int number)
    {
        string field = section.Trim('[', ']');
        List<WrittenPhrase> begun = section == PhrasesSection ? _phrases : _exceptions;
        if (begun == _section || (begun == _phrases && _section == _exceptions))
        {
            Tell(number, field, "stand twice, or phrases after exceptions", "write each section once, phrases first");
        }

        _places.Place(field, number);
        _section = begun;
    }

    private string FieldOf() => _section == _phrases ? "phrases" : "exceptions";

    private void Tell(int line, string field, string wrong, string mend)
    {
        _places.MarkUnread(field);
        _problems.Add(new Problem(ReadingFaults.ListFile, _file.Path, line, field, wrong, mend));
    }
}

/// <summary>The bytes that all lists share: the one line of <c>salt.txt</c>.</summary>
internal static class SaltFile
{
    public const string Name = "salt.txt";
    public const int HexDigits = Matching.Fingerprints.SaltBytes * 2;

    /// <summary>The salt in hexadecimal, or null and a problem.</summary>
    public static string? Read(ContentFile file, List<Problem> problems)
    {
        string text = file.Text.ReplaceLineEndings("\n").TrimEnd('\n');
        if (text.Length == HexDigits && text.All(char.IsAsciiHexDigitLower))
        {
            return text;
        }

        problems.Add(new Problem(ReadingFaults.ListFile, file.Path, 1, "salt", string.Create(CultureInfo.InvariantCulture, $"is not {HexDigits} hexadecimal digits in lower case"),
            "draw one with 'openssl rand -hex 16', once; another salt makes every browser fetch every list again"));
        return null;
    }
}
