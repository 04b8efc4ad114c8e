using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Lists that a page or a filter relies on hold something, nothing twice, and languages are tags.</summary>
internal sealed class Lists : IContentRule
{
    public string Name => "lists";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> entry in pack.Resources)
        {
            Each(entry, "audience", entry.Value.Audience, problems);
            Each(entry, "concerns", entry.Value.Concerns, problems);
            Each(entry, "hosts", entry.Value.Hosts, problems);
            Each(entry, "languages", entry.Value.Languages, problems);
            for (int i = 0; i < entry.Value.Languages.Count; i++)
            {
                if (!IdForm.IsLocale(entry.Value.Languages[i]))
                {
                    problems.Add(entry, $"languages[{i}]", "is not a language tag", "write it as en, cy or pt-BR (BCP 47); mul for many");
                }
            }
        }
    }

    private static void Each<T>(Entry<HelpResource> entry, string field, IReadOnlyList<T> items, ProblemList problems)
    {
        if (items.Count == 0 || items.Distinct().Count() != items.Count)
        {
            problems.Add(entry, field, "is empty or names something twice", "name each once, at least one");
        }
    }
}
