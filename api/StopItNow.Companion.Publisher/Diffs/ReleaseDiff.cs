using StopItNow.Companion.Catalogue.Checks.Doubts;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>What an editor changed between two releases, in words: what was lost, what changed, what is new, and what to look at again. Pure.</summary>
internal sealed record ReleaseDiff(IReadOnlyList<EntryChange> Removed, IReadOnlyList<EntryChange> Changed, IReadOnlyList<EntryChange> Added)
{
    private const int Screen = 30;

    public bool IsEmpty => Languages.Count + Removed.Count + Changed.Count + Added.Count == 0;

    /// <summary>Languages that come and go; their entries are among the others. None without an older release.</summary>
    public IReadOnlyList<EntryChange> Languages { get; init; } = [];

    /// <summary>What is no mistake by itself and often goes with one: a number that changed while the day it was checked did not, a translation that stayed behind.</summary>
    public IReadOnlyList<string> LookAgain { get; init; } = [];

    private EntryChange[] All => [.. Languages, .. Removed, .. Changed, .. Added];

    private string Counts => $"{Number(Removed.Count, "entry", "entries")} removed, {Number(Changed.Count, "field", "fields")} changed, {Number(Added.Count, "entry", "entries")} added";

    /// <summary>Compares; without an older release everything is added.</summary>
    public static ReleaseDiff Between(ReleaseContent? before, ReleaseContent after)
    {
        Dictionary<string, DescribedEntry> old = DescribedEntry.All(before).ToDictionary(e => e.Name, StringComparer.Ordinal);
        Dictionary<string, DescribedEntry> now = DescribedEntry.All(after).ToDictionary(e => e.Name, StringComparer.Ordinal);
        Dictionary<string, DescribedEntry> gone = old.Where(e => !now.ContainsKey(e.Key)).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, DescribedEntry> come = now.Where(e => !old.ContainsKey(e.Key)).ToDictionary(StringComparer.Ordinal);
        IReadOnlyList<FieldChange> changes = FieldChange.Between(old, now.Values);
        return new ReleaseDiff(
            [.. gone.Values.Select(e => EntryChange.Removed(e, English(e, gone), now.ContainsKey(e.EnglishName)))],
            [.. changes.Select(EntryChange.Of)],
            [.. come.Values.Select(e => EntryChange.Added(e, English(e, come)))])
        {
            Languages = before is null ? [] : [.. LanguageChange.Between(before, after)],
            LookAgain = before is null ? [] : [.. Unchecked(before, after), .. LeftBehind.Of(changes, old, now)],
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
        return [$"{Counts}:", .. lines, .. lines.Length > Screen ? [$"In all: {Counts}."] : (string[])[], .. Again];
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
            .. hidden > 0 ? [Indented($"… {Number(hidden, "line is", "lines are")} not shown; 'diff' without --short shows everything.")] : (string[])[],
            .. Again,
        ];
    }

    private string[] Again => LookAgain.Count == 0 ? [] : ["Look again:", .. LookAgain.Select(Indented)];

    private static IEnumerable<string> Unchecked(ReleaseContent before, ReleaseContent after)
    {
        Dictionary<string, HelpResource> old = before.Resources.GetValueOrDefault(Locales.Source, []).ToDictionary(service => service.Id, StringComparer.Ordinal);
        return after.Resources.GetValueOrDefault(Locales.Source, []).Where(service => old.ContainsKey(service.Id))
            .SelectMany(service => UncheckedFact.Between(old[service.Id], service).Select(fact => $"resource {service.Id}: {fact.Wrong}"));
    }

    private static DescribedEntry? English(DescribedEntry entry, Dictionary<string, DescribedEntry> among)
        => entry.Name == entry.EnglishName ? null : among.GetValueOrDefault(entry.EnglishName);

    private static string Indented(string line) => "  " + line;

    private static string Number(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
