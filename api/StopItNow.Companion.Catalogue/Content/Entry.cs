namespace StopItNow.Companion.Catalogue.Content;

/// <summary>A value together with the place an editor finds it.</summary>
/// <param name="Value">What the entry says; a field that could not be read holds an empty placeholder.</param>
/// <param name="File">Path of its file.</param>
/// <param name="Locale">Locale of its words, or null where the file has none.</param>
/// <param name="Places">Where each field stands, and which could not be read.</param>
public sealed record Entry<T>(T Value, string File, string? Locale, FieldPlaces Places)
{
    /// <summary>The name or role of who read a translation, or <see cref="Review.Nobody"/>; null for what is no translation. It never goes into a release.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>Whether this is a translation that nobody who speaks its language has read.</summary>
    public bool IsDraft => string.Equals(ReviewedBy?.Trim(), Review.Nobody, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The lines on which an entry's fields stand.</summary>
public sealed class FieldPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>Begins at the line of the entry's first field.</summary>
    public FieldPlaces(int line) => Line = line;

    /// <summary>The entry's first line, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether any field could not be read; such an entry never reaches a release.</summary>
    public bool HasUnread => _unread.Count > 0;

    /// <summary>The line of a field such as <c>phone.number</c> or <c>steps[2]</c>, else of the nearest field around it.</summary>
    public int Of(string field)
    {
        for (string? at = field; at is not null; at = Around(at))
        {
            if (_lines.TryGetValue(at, out int line))
            {
                return line;
            }
        }

        return Line;
    }

    /// <summary>Whether a field, or one around it or inside it, could not be read: a rule has nothing to say about it.</summary>
    public bool IsUnread(string field)
    {
        for (string? at = field; at is not null; at = Around(at))
        {
            if (_unread.Contains(at))
            {
                return true;
            }
        }

        return _unread.Any(unread => Around(unread) is { } around && around == field);
    }

    internal void Place(string field, int line) => _lines[field] = line;

    internal void MarkUnread(string field) => _unread.Add(field);

    private static string? Around(string field)
    {
        int cut = field.LastIndexOfAny(['.', '[']);
        return cut > 0 ? field[..cut] : null;
    }
}
