using System.Globalization;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>
/// Takes typed fields out of a group of fields. A field that is missing or of the wrong kind is told, marked as unread and replaced by an
/// empty value, so that one run tells every problem.
/// </summary>
internal sealed class EntryReader
{
    private readonly YamlMap _map;
    private readonly string _file;
    private readonly string _prefix;
    private readonly FieldPlaces _places;
    private readonly List<Problem> _problems;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public EntryReader(YamlMap map, string file, FieldPlaces places, List<Problem> problems, string prefix = "")
    {
        (_map, _file, _places, _problems, _prefix) = (map, file, places, problems, prefix);
        foreach (YamlField field in map.Fields)
        {
            places.Place(prefix + field.Name, field.Line);
        }
    }

    public string Text(string name) => OptionalText(name, required: true) ?? "";

    public string? OptionalText(string name) => OptionalText(name, required: false);

    /// <summary>Whether the field says <c>true</c>; a field that is absent says <c>false</c>.</summary>
    public bool Flag(string name)
        => Find(name, required: false) switch
        {
            null => false,
            YamlText { Text: "true" or "false" } text => text.Text == "true",
            { } value => Bad<bool>(name, value, "is neither true nor false", "write true, or leave the field out"),
        };

    public T Word<T>(string name) where T : struct, Enum
        => Find(name, required: true) is { } value ? Word<T>(name, value) : default;

    public IReadOnlyList<T> Words<T>(string name) where T : struct, Enum => List(name, Word<T>);

    public IReadOnlyList<string> Texts(string name)
        => List(name, (field, item) => item is YamlText { IsNull: false } text ? text.Text : Bad<string>(field, item, "is not text", "write a text") ?? "");

    public DateOnly? OptionalDate(string name)
    {
        if (Find(name, required: false) is not { } value)
        {
            return null;
        }

        if (value is YamlText text && DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        return Bad<DateOnly?>(name, value, "is not a date", "write it as 2026-01-31");
    }

    /// <summary>A group of fields inside this one, or null when absent or unreadable.</summary>
    public T? Group<T>(string name, bool required, Func<EntryReader, T> read) where T : class
    {
        if (Find(name, required) is not { } value)
        {
            return null;
        }

        if (value is not YamlMap map)
        {
            return Bad<T>(name, value, $"is {value.Kind}, not a group of fields", "write its fields below it, indented");
        }

        return Inside(map, name, read);
    }

    /// <summary>Groups of fields in a list; those that are something else are told and left out.</summary>
    public IReadOnlyList<T> Groups<T>(string name, Func<EntryReader, T> read) where T : class
        => [.. List(name, (item, value) => value is YamlMap map ? Inside(map, item, read)
            : Bad<T>(item, value, $"is {value.Kind}, not a group of fields", "write its fields")).OfType<T>()];

    /// <summary>Whether the field stands there at all.</summary>
    public bool Has(string name) => Find(name, required: false) is not null;

    /// <summary>The field as written, for a form that is not one of the plain ones; null when absent.</summary>
    public YamlValue? Find(string name, bool required)
    {
        _known.Add(name);
        YamlValue? value = _map.Fields.FirstOrDefault(f => f.Name == name)?.Value;
        if (value is not null and not YamlText { IsNull: true })
        {
            return value;
        }

        if (required)
        {
            Tell(ReadingFaults.MissingField, name, _map.Line, "is missing", $"add '{name}:' to this entry");
        }

        return null;
    }

    /// <summary>Tells that a field cannot be read and gives the empty value to go on with.</summary>
    public T? Bad<T>(string name, YamlValue value, string wrong, string mend)
    {
        Tell(ReadingFaults.Field, name, value.Line, wrong, mend);
        return default;
    }

    /// <summary>Tells that one item of a list of texts cannot be read.</summary>
    public void BadItem(string name, int index, string wrong, string mend)
        => Tell(ReadingFaults.Field, $"{name}[{index}]", _places.Of($"{_prefix}{name}[{index}]"), wrong, mend);

    /// <summary>Tells of every field nobody asked for.</summary>
    public void TellUnknown()
    {
        foreach (YamlField field in _map.Fields.Where(f => !_known.Contains(f.Name)))
        {
            _problems.Add(new Problem(ReadingFaults.UnknownField, _file, field.Line, _prefix + YamlReader.Printable(field.Name), "is not a field here",
                $"remove it, or use one of: {string.Join(", ", _known)}"));
        }
    }

    private T Inside<T>(YamlMap map, string name, Func<EntryReader, T> read)
    {
        EntryReader inner = new(map, _file, _places, _problems, _prefix + name + ".");
        T result = read(inner);
        inner.TellUnknown();
        return result;
    }

    private string? OptionalText(string name, bool required)
        => Find(name, required) switch
        {
            null => null,
            YamlText text => text.Text,
            { } value => Bad<string>(name, value, $"is {value.Kind}, not text", "write a text, in quotes if it holds a colon"),
        };

    private T Word<T>(string name, YamlValue value) where T : struct, Enum
        => value is YamlText text && Content.Word.TryParse(text.Text, out T word)
            ? word
            : Bad<T>(name, value, "is not one of the words allowed here", $"use one of: {string.Join(", ", Content.Word.All<T>())}");

    private List<T> List<T>(string name, Func<string, YamlValue, T> read)
    {
        if (Find(name, required: true) is not { } value)
        {
            return [];
        }

        if (value is not YamlList list)
        {
            return Bad<List<T>>(name, value, $"is {value.Kind}, not a list", "write it as [first, second]") ?? [];
        }

        List<T> items = [];
        for (int i = 0; i < list.Items.Count; i++)
        {
            string item = $"{name}[{i}]";
            _places.Place(_prefix + item, list.Items[i].Line);
            items.Add(read(item, list.Items[i]));
        }

        return items;
    }

    private void Tell(string rule, string name, int line, string wrong, string mend)
    {
        _places.MarkUnread(_prefix + name);
        _problems.Add(new Problem(rule, _file, line, _prefix + name, wrong, mend));
    }
}
