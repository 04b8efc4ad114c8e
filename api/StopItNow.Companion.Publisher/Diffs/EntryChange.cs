namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>One change in words: in short on one line, and with every text in full.</summary>
/// <param name="Short">One line; a long text is cut or left out.</param>
/// <param name="Whole">The change, then each text of it on a line of its own.</param>
/// <param name="IsTold">Whether the one line says everything.</param>
internal sealed record EntryChange(string Short, IReadOnlyList<string> Whole, bool IsTold)
{
    private const int Longest = 60;

    /// <param name="entry">What is not there any more.</param>
    /// <param name="english">The English (UK) entry that goes with it, whose facts are not told again; null when there is none.</param>
    /// <param name="staysInEnglish">Whether the English (UK) one is still there: then it is only this language that has it no more.</param>
    public static EntryChange Removed(DescribedEntry entry, DescribedEntry? english, bool staysInEnglish)
        => OfWhole(entry, staysInEnglish ? $"not in {entry.Locale} any more" : "removed", english);

    /// <param name="entry">What is new.</param>
    /// <param name="english">The English (UK) entry that comes with it, whose facts are not told again; null when there is none.</param>
    public static EntryChange Added(DescribedEntry entry, DescribedEntry? english) => OfWhole(entry, "added", english);

    /// <summary>A field that says something else than before.</summary>
    public static EntryChange Of(FieldChange change)
    {
        string also = change.AlsoIn.Count == 0 ? "" : $"; the same in {string.Join(", ", change.AlsoIn)}";
        if (change.Field == DescribedEntry.Terms)
        {
            // A release holds fingerprints: that they changed is all that can be said.
            string said = $"{change.Entry.Name}: {DescribedEntry.Terms} changed; a release holds none that could be named";
            return new EntryChange(said, [said], IsTold: true);
        }

        (string? old, string? now) = (change.Old, change.Now);
        (string what, string rest) = (old, now) switch
        {
            (null, not null) => ("added", $", {Cut(now)}"),
            (not null, null) => ("removed", $", was {Cut(old)}"),
            ({ Length: <= Longest }, { Length: <= Longest }) => ("changed", $" from {Cut(old)} to {Cut(now)}"),
            _ => ("changed", ""),
        };
        string field = $"{change.Entry.Name}: {change.Field}";
        string[] texts = [.. old is null ? (string[])[] : [$"  was: \"{old}\""], .. now is null ? (string[])[] : [$"  now: \"{now}\""]];
        return new EntryChange($"{field} {what}{rest}{also}", [$"{field} {what}{also}", .. texts], IsTold: (old?.Length ?? 0) <= Longest && (now?.Length ?? 0) <= Longest);
    }

    private static EntryChange OfWhole(DescribedEntry entry, string what, DescribedEntry? english)
    {
        IEnumerable<string> fields = entry.Fields.Where(f => f.Text is not null && f.Name != DescribedEntry.Terms && f.Text != english?.Text(f.Name)).Select(f => $"  {f.Name}: \"{f.Text}\"");
        return new EntryChange($"{entry.Name}: {what}, {Cut(entry.Title)}", [$"{entry.Name}: {what}", .. fields], IsTold: false);
    }

    private static string Cut(string text) => text.Length <= Longest ? $"\"{text}\"" : $"\"{text[..Longest].TrimEnd()}…\"";
}
