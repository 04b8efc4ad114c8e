using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Countries have ISO 3166-1 codes, and every resource's country is one we list.</summary>
internal sealed class CountriesExist : IContentRule
{
    private const string File = "countries.yaml";

    public string Name => "countries-exist";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<Country> entry in pack.Countries.Where(c => !IdForm.IsCountry(c.Value.Code)))
        {
            problems.Add(entry, "code", "is not a country code", "write two capital letters (ISO 3166-1), or INT");
        }

        if (pack.UnreadableFiles.Contains(File))
        {
            return;
        }

        HashSet<string> known = pack.Countries.Select(c => c.Value.Code).ToHashSet(StringComparer.Ordinal);
        foreach (Entry<HelpResource> entry in pack.Resources.Where(r => !known.Contains(r.Value.Country)))
        {
            problems.Add(entry, "country", $"'{entry.Value.Country}' is not in {File}", "add the country there, or mend the code");
        }
    }
}
