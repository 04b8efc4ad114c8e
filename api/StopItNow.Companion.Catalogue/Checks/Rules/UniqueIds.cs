using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>An id names one entry, and a country stands once: everything else refers to them.</summary>
internal sealed class UniqueIds : IContentRule
{
    public string Name => "unique-ids";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Each(pack.Evidence, e => e.Id, "id", problems);
        Each(pack.Countries, c => c.Code, "code", problems);
        Each(pack.Messages, m => m.Id, "id", problems);
        Each(pack.Steps, s => s.Id, "id", problems);
        Each(pack.Resources, r => r.Id, "id", problems);
        Each(pack.Translations, t => t.Id, "id", problems);
    }

    private static void Each<T>(IReadOnlyList<Entry<T>> entries, Func<T, string> id, string field, ProblemList problems)
    {
        foreach (IGrouping<(string, string?), Entry<T>> same in entries.GroupBy(e => (id(e.Value), e.Locale)))
        {
            Entry<T> first = same.First();
            foreach (Entry<T> again in same.Skip(1))
            {
                problems.Add(again, field, $"'{same.Key.Item1}' already stands at {first.File}:{first.Places.Line}", "give one of the two another");
            }
        }
    }
}
