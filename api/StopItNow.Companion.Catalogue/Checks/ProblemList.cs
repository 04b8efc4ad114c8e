using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>Collects what one rule finds. Says nothing about a field that could not even be read: that has been told already.</summary>
internal sealed class ProblemList(string rule, List<Problem> problems)
{
    /// <summary>Tells of a field of an entry.</summary>
    public void Add<T>(Entry<T> entry, string field, string wrong, string mend)
    {
        if (!entry.Places.IsUnread(field))
        {
            problems.Add(new Problem(rule, entry.File, entry.Places.Of(field), field, wrong, mend));
        }
    }

    /// <summary>Tells of a line of an entry that has many.</summary>
    public void Add<T>(Entry<T> entry, string field, int line, string wrong, string mend) => problems.Add(new Problem(rule, entry.File, line, field, wrong, mend));

    /// <summary>Tells of a text.</summary>
    public void Add(TextPlace text, string wrong, string mend)
    {
        if (!text.Places.IsUnread(text.Field))
        {
            problems.Add(new Problem(rule, text.File, text.Places.Of(text.Field), text.Field, wrong, mend));
        }
    }

    /// <summary>Tells of a whole file, present or missing.</summary>
    public void Add(string file, string field, string wrong, string mend) => problems.Add(new Problem(rule, file, 1, field, wrong, mend));
}
