namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>One change in words: in short on one line, and with every text in full.</summary>
/// <param name="Short">One line; a long text is cut or left out.</param>
/// <param name="Whole">The change, then each text of it on a line of its own.</param>
/// <param name="IsTold">Whether the one line says everything.</param>
internal sealed record EntryChange(string Short, IReadOnlyList<string> Whole, bool IsTold)
{
    private const int Longest = 60;

    public static EntryChange Removed(DescribedEntry entry) => OfWhole(entry, "removed");

    public static EntryChange Added(DescribedEntry entry) => OfWhole(entry, "added");

    /// <summary>Each field of an entry that says something else than before.</summary>
    public static IEnumerable<EntryChange> Between(DescribedEntry old, DescribedEntry now)
        => old.Fields.Zip(now.Fields).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => pair.Second.Name == DescribedEntry.Terms ? OfTerms(now) : OfField($"{now.Name}: {pair.Second.Name}", pair.First.Text, pair.Second.Text));

    /// <summary>A release holds fingerprints: that they changed is all that can be said.</summary>
    private static EntryChange OfTerms(DescribedEntry list)
    {
        string said = $"{list.Name}: {DescribedEntry.Terms} changed; a release holds none that could be named";
        return new EntryChange(said, [said], IsTold: true);
    }

    private static EntryChange OfWhole(DescribedEntry entry, string what)
        => new($"{entry.Name}: {what}, {Cut(entry.Title)}", [$"{entry.Name}: {what}", .. entry.Fields.Where(f => f.Text is not null && f.Name != DescribedEntry.Terms).Select(f => $"  {f.Name}: \"{f.Text}\"")], IsTold: false);

    private static EntryChange OfField(string field, string? old, string? now)
    {
        (string what, string rest) = (old, now) switch
        {
            (null, not null) => ("added", $", {Cut(now)}"),
            (not null, null) => ("removed", $", was {Cut(old)}"),
            ({ Length: <= Longest }, { Length: <= Longest }) => ("changed", $" from {Cut(old)} to {Cut(now)}"),
            _ => ("changed", ""),
        };
        string[] texts = [.. old is null ? (string[])[] : [$"  was: \"{old}\""], .. now is null ? (string[])[] : [$"  now: \"{now}\""]];
        return new EntryChange($"{field} {what}{rest}", [$"{field} {what}", .. texts], IsTold: (old?.Length ?? 0) <= Longest && (now?.Length ?? 0) <= Longest);
    }

    private static string Cut(string text) => text.Length <= Longest ? $"\"{text}\"" : $"\"{text[..Longest].TrimEnd()}…\"";
}
