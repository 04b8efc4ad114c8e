namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>English sentences that changed while their translations did not: somebody who reads the language has to look whether they still say the same. Pure.</summary>
internal static class LeftBehind
{
    private static readonly Dictionary<string, string[]> Sentences = new(StringComparer.Ordinal)
    {
        ["message"] = ["title", "body", "action"],
        ["step"] = ["title", "introduction", "steps"],
        ["resource"] = ["summary", "cost", "confidentiality", "note"],
        ["country"] = ["note"],
    };

    /// <summary>A line for each entry whose English changed alone, with the languages that stayed behind.</summary>
    public static IEnumerable<string> Of(IEnumerable<FieldChange> changes, IReadOnlyDictionary<string, DescribedEntry> old, IReadOnlyDictionary<string, DescribedEntry> now)
    {
        ILookup<string, DescribedEntry> translations = now.Values.Where(entry => entry.Name != entry.EnglishName && old.ContainsKey(entry.Name)).ToLookup(entry => entry.EnglishName, StringComparer.Ordinal);
        return changes.Where(change => change is { Old: not null, Now: not null } && change.Entry.Name == change.Entry.EnglishName && Sentences.GetValueOrDefault(change.Entry.Kind)?.Contains(change.Field) == true)
            .Select(change => (change.Entry.Name, change.Field, Locales: string.Join(", ", translations[change.Entry.Name]
                .Where(entry => entry.Text(change.Field) is { } text && text == old[entry.Name].Text(change.Field)).Select(entry => entry.Locale))))
            .Where(change => change.Locales.Length > 0).GroupBy(change => (change.Name, change.Locales))
            .Select(alike => $"{alike.Key.Name}: {string.Join(", ", alike.Select(change => change.Field))} changed in English, and not in {alike.Key.Locales}");
    }
}
