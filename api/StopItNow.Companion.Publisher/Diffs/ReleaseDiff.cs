using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>What an editor changed between two releases, in words: what was lost, what changed, what is new. Pure.</summary>
internal sealed record ReleaseDiff(IReadOnlyList<EntryChange> Removed, IReadOnlyList<EntryChange> Changed, IReadOnlyList<EntryChange> Added)
{
    private const int Screen = 30;

    public bool IsEmpty => Languages.Count + Removed.Count + Changed.Count + Added.Count == 0;

    /// <summary>Languages that come and go; their entries are among the others. None without an older release.</summary>
    public IReadOnlyList<EntryChange> Languages { get; init; } = [];

    private EntryChange[] All => [.. Languages, .. Removed, .. Changed, .. Added];

    private string Counts => $"{Number(Removed.Count, "entry", "entries")} removed, {Number(Changed.Count, "field", "fields")} changed, {Number(Added.Count, "entry", "entries")} added";

    /// <summary>Compares; without an older release everything is added.</summary>
    public static ReleaseDiff Between(ReleaseContent? before, ReleaseContent after)
    {
        Dictionary<string, DescribedEntry> old = DescribedEntry.All(before).ToDictionary(e => e.Name, StringComparer.Ordinal);
        Dictionary<string, DescribedEntry> now = DescribedEntry.All(after).ToDictionary(e => e.Name, StringComparer.Ordinal);
        return new ReleaseDiff(
            [.. old.Values.Where(e => !now.ContainsKey(e.Name)).Select(EntryChange.Removed)],
            [.. now.Values.Where(e => old.ContainsKey(e.Name)).SelectMany(e => EntryChange.Between(old[e.Name], e))],
            [.. now.Values.Where(e => !old.ContainsKey(e.Name)).Select(EntryChange.Added)])
        {
            Languages = before is null ? [] : [.. LanguageChange.Between(before, after)],
        };
    }

    /// <summary>Every text that was lost, changed or added, in full: what somebody signs. The counts stand first, and once more below what is longer than a screen.</summary>
    public IEnumerable<string> Whole()
    {
        if (IsEmpty)
        {
            return ["The content is the same."];
        }

        string[] lines = [.. All.SelectMany(change => change.Whole).Select(Indented)];
        return [$"{Counts}:", .. lines, .. lines.Length > Screen ? [$"In all: {Counts}."] : (string[])[]];
    }

    /// <summary>The counts and a line for each change, as many as fit on a screen; then how many lines of <see cref="Whole"/> that leaves out.</summary>
    public IEnumerable<string> Short()
    {
        if (IsEmpty)
        {
            return ["The content is the same."];
        }

        EntryChange[] all = All;
        int shown = all.Length <= Screen ? all.Length : Screen - 1;
        int hidden = all.Take(shown).Where(change => !change.IsTold).Sum(change => change.Whole.Count - 1) + all.Skip(shown).Sum(change => change.Whole.Count);
        return
        [
            $"{Counts}:",
            .. all.Take(shown).Select(change => Indented(change.Short)),
            .. hidden > 0 ? [Indented($"… {Number(hidden, "line is", "lines are")} not shown; 'diff --all' shows everything.")] : (string[])[],
        ];
    }

    private static string Indented(string line) => "  " + line;

    private static string Number(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
