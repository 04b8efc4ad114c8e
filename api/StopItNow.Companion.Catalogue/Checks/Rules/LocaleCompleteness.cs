using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>A translation may be smaller than the English (UK) text, never larger or about something else; the English (UK) files exist.</summary>
internal sealed class LocaleCompleteness : IContentRule
{
    public string Name => "locale-completeness";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Each("messages", pack, pack.Messages, m => m.Id, m => m.Status, m => (m.Concern, m.Theme, m.Audience, m.Action.Need), problems);
        Each("steps", pack, pack.Steps, s => s.Id, s => s.Status, s => (s.Concern, s.Kind, s.Steps.Count), problems);
        if (!pack.Resources.Any(r => r.Value.Status == EntryStatus.Live) && !pack.UnreadableFiles.Any(f => f.StartsWith("resources/", StringComparison.Ordinal)))
        {
            problems.Add("resources", "file", "holds no live resource", "add resources/<country>.yaml");
        }
    }

    private static void Each<T, TNature>(
        string folder, ContentPack pack, IReadOnlyList<Entry<T>> entries, Func<T, string> id, Func<T, EntryStatus> status,
        Func<T, TNature> nature, ProblemList problems)
    {
        string sourceFile = $"{folder}/{Locales.Source}.yaml";
        if (pack.UnreadableFiles.Contains(sourceFile))
        {
            return;
        }

        ILookup<string, Entry<T>> source = entries.Where(e => e.Locale == Locales.Source).ToLookup(e => id(e.Value), StringComparer.Ordinal);
        if (!source.SelectMany(s => s).Any(e => status(e.Value) == EntryStatus.Live))
        {
            problems.Add(sourceFile, "file", "is missing or holds nothing live", "write the English (UK) text first: every language falls back to it");
        }

        foreach (Entry<T> entry in entries.Where(e => e.Locale != Locales.Source))
        {
            Entry<T>? original = source[id(entry.Value)].FirstOrDefault();
            if (original is null)
            {
                problems.Add(entry, "id", $"'{id(entry.Value)}' does not exist in {Locales.Source}", "add it there first, or use the id of the text this translates");
            }
            else if (!EqualityComparer<TNature>.Default.Equals(nature(entry.Value), nature(original.Value)))
            {
                problems.Add(entry, "concern", $"differs from {original.File}:{original.Places.Line}, which this translates",
                    "give both the same concern, theme or kind, audience, need and number of steps");
            }
            else if (status(entry.Value) == EntryStatus.Live && status(original.Value) != EntryStatus.Live)
            {
                problems.Add(entry, "status", $"is live although {original.File}:{original.Places.Line}, which this translates, is not", "give both the same status");
            }
        }
    }
}
