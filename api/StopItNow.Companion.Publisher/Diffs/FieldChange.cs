namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>A field that says something else than before, in the languages in which it says the same.</summary>
/// <param name="Entry">The entry as it is now; the English (UK) one where it is among them.</param>
/// <param name="Field">Its field.</param>
/// <param name="Old">What it said, or null.</param>
/// <param name="Now">What it says, or null.</param>
internal sealed record FieldChange(DescribedEntry Entry, string Field, string? Old, string? Now)
{
    /// <summary>The other languages in which the same changed: a number stands in each, and is changed once.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>Every field that differs, told once for all languages in which it differs alike.</summary>
    public static IReadOnlyList<FieldChange> Between(IReadOnlyDictionary<string, DescribedEntry> old, IEnumerable<DescribedEntry> now)
        => [.. now.Where(entry => old.ContainsKey(entry.Name)).SelectMany(entry => Of(old[entry.Name], entry))
            .GroupBy(change => (change.Entry.Kind, change.Entry.Id, change.Field, change.Old, change.Now))
            .Select(alike => alike.First() with { AlsoIn = [.. alike.Skip(1).Select(change => change.Entry.Locale!)] })];

    private static IEnumerable<FieldChange> Of(DescribedEntry old, DescribedEntry now)
        => old.Fields.Zip(now.Fields).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => new FieldChange(now, pair.Second.Name, pair.First.Text, pair.Second.Text));
}
