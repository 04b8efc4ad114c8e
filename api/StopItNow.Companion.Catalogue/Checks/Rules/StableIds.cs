using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Ids are kebab-case and say where they belong: a resource's begins with its country, its file is its country's, a file of words is named by its locale.</summary>
internal sealed class StableIds : IContentRule
{
    public string Name => "stable-ids";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Each(pack.Evidence, e => e.Id, problems);
        Each(pack.Messages, m => m.Id, problems);
        Each(pack.Steps, s => s.Id, problems);
        Each(pack.Resources, r => r.Id, problems);
        foreach (Entry<HelpResource> entry in pack.Resources)
        {
            string country = entry.Value.Country.ToLowerInvariant();
            if (!entry.Value.Id.StartsWith(country + "-", StringComparison.Ordinal))
            {
                problems.Add(entry, "id", $"'{entry.Value.Id}' does not begin with its country", $"begin it with '{country}-'");
            }

            if (Path.GetFileNameWithoutExtension(entry.File) != country)
            {
                problems.Add(entry, "country", $"'{entry.Value.Country}' stands in the file of another country", $"move it to resources/{country}.yaml");
            }
        }

        foreach (string file in pack.Messages.Select(m => m.File).Concat(pack.Steps.Select(s => s.File)).Concat(pack.Translations.Select(t => t.File)).Distinct())
        {
            if (!IdForm.IsLocale(Path.GetFileNameWithoutExtension(file)))
            {
                problems.Add(file, "file", "is not named by a locale", "name it as en-GB.yaml, cy.yaml or fr-CA.yaml");
            }
        }
    }

    private static void Each<T>(IEnumerable<Entry<T>> entries, Func<T, string> id, ProblemList problems)
    {
        foreach (Entry<T> entry in entries.Where(e => !IdForm.IsId(id(e.Value))))
        {
            problems.Add(entry, "id", "is not lower-case words joined by hyphens", "write it as law-at-home, at most 80 letters");
        }
    }
}
