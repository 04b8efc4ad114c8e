using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Every message and step rests on something that can be looked up.</summary>
internal sealed class EvidenceExists : IContentRule
{
    private const string File = "evidence.yaml";

    public string Name => "evidence-exists";

    public void Check(ContentPack pack, ProblemList problems)
    {
        if (pack.UnreadableFiles.Contains(File))
        {
            return;
        }

        HashSet<string> known = pack.Evidence.Select(e => e.Value.Id).ToHashSet(StringComparer.Ordinal);
        Each(pack.Messages, m => m.Evidence, known, problems);
        Each(pack.Steps, s => s.Evidence, known, problems);
    }

    private static void Each<T>(IEnumerable<Entry<T>> entries, Func<T, IReadOnlyList<string>> evidence, HashSet<string> known, ProblemList problems)
    {
        foreach (Entry<T> entry in entries)
        {
            IReadOnlyList<string> ids = evidence(entry.Value);
            if (ids.Count == 0)
            {
                problems.Add(entry, "evidence", "names no evidence", $"name at least one id of {File}");
            }

            for (int i = 0; i < ids.Count; i++)
            {
                if (!known.Contains(ids[i]))
                {
                    problems.Add(entry, $"evidence[{i}]", $"'{ids[i]}' is not in {File}", "use an id that is there, or add it with its source");
                }
            }
        }
    }
}
