using System.Globalization;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Parsing;

namespace StopItNow.Companion.Catalogue.TermLists;

/// <summary>The header of a list's file, <c>name: value</c> a line.</summary>
internal sealed class TermListHeader(string file, List<Problem> problems, FieldPlaces places)
{
    private const string Open = "open";
    private const string Restricted = "restricted";

    private static readonly string[] Names = ["version", "concern", "answer", "sensitivity", "title", "purpose", "steward", "contact", "precision"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads one line.</summary>
    public void Read(string text, int line)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? "" : text[..colon].Trim();
        if (!Names.Contains(name))
        {
            Tell(ReadingFaults.UnknownField, line, "header", colon < 0 ? "is not a name, a colon and a value" : $"'{name}' is not a name of the header", $"use {string.Join(", ", Names)}; phrases stand below [phrases]");
            return;
        }

        if (!_values.TryAdd(name, text[(colon + 1)..].Trim()))
        {
            Tell(ReadingFaults.DuplicateField, line, name, "stands twice", "keep one of the two");
            return;
        }

        places.Place(name, line);
        if (_values[name].Length == 0)
        {
            Tell(ReadingFaults.Field, line, name, "is empty", "write its value on the same line");
        }
    }

    /// <summary>The list with what the header says; what is missing or cannot be read is told.</summary>
    public WrittenTermList ToList(string id, IReadOnlyList<WrittenPhrase> phrases, IReadOnlyList<WrittenPhrase> exceptions)
    {
        foreach (string name in Names.Where(name => !_values.ContainsKey(name)))
        {
            Tell(ReadingFaults.MissingField, 1, name, "is missing", $"write '{name}: …' above [phrases]");
        }

        Sensitivity();
        return new WrittenTermList(
            id, Version(), Of<Concern>("concern"), Of<MatchAnswer>("answer"), Text("title"), Text("purpose"), Text("steward"), Text("contact"), Text("precision"), phrases, exceptions);
    }

    private void Sensitivity()
    {
        switch (Text("sensitivity"))
        {
            case Open or "":
                break;
            case Restricted:
                Tell(ReadingFaults.Field, places.Of("sensitivity"), "sensitivity", "is restricted, and whoever downloads a published list can test guesses until its phrases are known",
                    "publish only a list that may be read by everybody; one that may not needs a protocol that is not built here");
                break;
            default:
                Tell(ReadingFaults.Field, places.Of("sensitivity"), "sensitivity", "is not one of the words allowed here", $"write {Open} when everybody may read the list");
                break;
        }
    }

    private long Version()
    {
        if (long.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out long version) && version is > 0 and <= Json.StrictJson.LargestNumber)
        {
            return version;
        }

        TellUnread("version", "is not a whole number from 1", "write 1, and one more with each change");
        return 1;
    }

    private T Of<T>(string name) where T : struct, Enum
    {
        if (!Word.TryParse(Text(name), out T value))
        {
            TellUnread(name, "is not one of the words allowed here", $"use one of: {string.Join(", ", Word.All<T>())}");
        }

        return value;
    }

    private string Text(string name) => _values.GetValueOrDefault(name, "");

    private void TellUnread(string name, string wrong, string mend)
    {
        // A missing or empty one has been told already.
        if (Text(name).Length > 0)
        {
            Tell(ReadingFaults.Field, places.Of(name), name, wrong, mend);
        }
    }

    private void Tell(string rule, int line, string field, string wrong, string mend)
    {
        places.MarkUnread(field);
        problems.Add(new Problem(rule, file, line, field, wrong, mend));
    }
}
