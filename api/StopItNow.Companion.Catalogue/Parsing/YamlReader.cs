using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>
/// Reads one file into a small tree with line numbers. Bounded before anything is built: size, depth and length of a text; anchors, aliases and
/// tags are refused, since an alias can multiply a small file into a huge one and a tag can ask for types.
/// </summary>
internal sealed class YamlReader
{
    public const int LargestFile = 1024 * 1024;
    public const int DeepestNesting = 8;
    public const int LongestText = 4000;

    private const string MendYaml = "mend the line; put a text that holds a colon or begins with a sign in quotes, and indent with spaces";

    private readonly ContentFile _file;
    private readonly List<Problem> _problems;
    private readonly Parser _parser;

    private YamlReader(ContentFile file, List<Problem> problems)
        => (_file, _problems, _parser) = (file, problems, new Parser(new StringReader(file.Text)));

    /// <summary>The file's tree, or null after telling why there is none.</summary>
    public static YamlValue? Read(ContentFile file, List<Problem> problems)
    {
        if (file.Text.Length > LargestFile)
        {
            problems.Add(new Problem(ReadingFaults.Yaml, file.Path, 1, "file", $"is longer than {LargestFile} characters", "split it"));
            return null;
        }

        YamlReader reader = new(file, problems);
        try
        {
            return reader.Document();
        }
        catch (Unreadable unreadable)
        {
            reader.Tell(unreadable.Line, unreadable.Message, unreadable.Mend);
        }
        catch (YamlException exception) when (exception.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            reader.Tell(TabLine(file.Text, (int)exception.Start.Line), "is indented with a tab", "indent with spaces");
        }
        catch (YamlException exception)
        {
            reader.Tell((int)exception.Start.Line, $"is not YAML ({OneLine(exception.Message)})", MendYaml);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The scanner gives up on some malformed texts with these instead of an error of its own.
            reader.Tell(Line(reader._parser.Current), "is not YAML from about here on", MendYaml);
        }

        return null;
    }

    private YamlValue Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlList([], 1);
        }

        _parser.Consume<DocumentStart>();
        YamlValue root = Value(0);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<StreamEnd>(out _)
            ? root
            : throw new Unreadable(Line(_parser.Current), "holds a second document", "keep one document in a file, without ---");
    }

    private YamlValue Value(int depth)
    {
        ParsingEvent next = _parser.Current!;
        int line = Line(next);
        if (next is AnchorAlias)
        {
            throw new Unreadable(line, "uses an alias (*)", "write the value out");
        }

        if (next is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            throw new Unreadable(line, "uses an anchor (&) or a tag (!)", "write the value plainly, in quotes if it begins with & or !");
        }

        if (depth > DeepestNesting)
        {
            throw new Unreadable(line, $"is nested deeper than {DeepestNesting}", "content never needs that depth");
        }

        return next switch
        {
            Scalar => Text(),
            SequenceStart => List(depth, line),
            MappingStart => Map(depth, line),
            _ => throw new Unreadable(line, "holds something other than text, a list or fields", "write one of these"),
        };
    }

    private YamlText Text()
    {
        Scalar scalar = _parser.Consume<Scalar>();
        if (scalar.Value.Length > LongestText)
        {
            throw new Unreadable(Line(scalar), $"holds a text longer than {LongestText} characters", "shorten it");
        }

        bool block = scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal;
        return new YamlText(block ? scalar.Value.TrimEnd('\n') : scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar));
    }

    private YamlList List(int depth, int line)
    {
        _parser.Consume<SequenceStart>();
        List<YamlValue> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth + 1));
        }

        return new YamlList(items, line);
    }

    private YamlMap Map(int depth, int line)
    {
        _parser.Consume<MappingStart>();
        List<YamlField> fields = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlValue key = Value(depth + 1);
            if (key is not YamlText { Text: var name } || name.Length > 100)
            {
                throw new Unreadable(key.Line, "has a field name that is not a word", "write 'name: value'");
            }

            YamlValue value = Value(depth + 1);
            if (names.Add(name))
            {
                fields.Add(new YamlField(name, key.Line, value));
            }
            else
            {
                _problems.Add(new Problem(ReadingFaults.DuplicateField, _file.Path, key.Line, Printable(name), "stands twice in one entry", "keep one of the two"));
            }
        }

        return new YamlMap(fields, line);
    }

    private void Tell(int line, string wrong, string mend)
        => _problems.Add(new Problem(ReadingFaults.Yaml, _file.Path, Math.Max(1, line), "file", wrong, mend));

    private static int Line(ParsingEvent? node) => (int)(node?.Start.Line ?? 1);

    /// <summary>The parser names the line on which what the tab interrupts begins: the tab is on that line or a later one.</summary>
    private static int TabLine(string text, int from)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int found = Array.FindIndex(lines, Math.Clamp(from - 1, 0, lines.Length), line => line.TrimStart(' ').StartsWith('\t'));
        return found < 0 ? from : found + 1;
    }

    private static string OneLine(string message) => Printable(message.ReplaceLineEndings(" "));

    /// <summary>A piece of hostile text made safe for a terminal.</summary>
    internal static string Printable(string text)
    {
        string shown = text.Length > 120 ? text[..120] + "…" : text;
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '?' : c));
    }

    private sealed class Unreadable(int line, string message, string mend) : Exception(message)
    {
        public int Line { get; } = line;

        public string Mend { get; } = mend;
    }
}
