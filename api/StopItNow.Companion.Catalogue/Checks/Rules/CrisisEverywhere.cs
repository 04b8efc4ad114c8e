using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Whoever is in distress finds somebody: each country has its own crisis line or emergency number, and Find A Helpline stands everywhere.</summary>
internal sealed class CrisisEverywhere : IContentRule
{
    /// <summary>The one entry that answers where nothing else does.</summary>
    public const string FindAHelpline = "int-find-a-helpline";

    public string Name => "crisis-everywhere";

    public void Check(ContentPack pack, ProblemList problems)
    {
        if (pack.UnreadableFiles.Any(file => file == "countries.yaml" || file.StartsWith("resources/", StringComparison.Ordinal)))
        {
            return;
        }

        HelpResource[] lines = [.. pack.Resources.Select(r => r.Value).Where(AnswersEverybody)];
        if (!lines.Any(r => r.Id == FindAHelpline))
        {
            problems.Add("resources/int.yaml", FindAHelpline, "is not there as a live crisis entry for audience self and every concern", "add it: it answers where nothing else does");
        }

        HashSet<string> answered = lines.Select(r => r.Country).ToHashSet(StringComparer.Ordinal);
        foreach (Entry<Country> entry in pack.Countries)
        {
            if (entry.Value.Code != IdForm.International && entry.Value.Emergency is null && !answered.Contains(entry.Value.Code))
            {
                problems.Add(entry, "emergency", $"{entry.Value.Code} has neither a live crisis line for everybody nor an emergency number", "add one of the two, with its source");
            }
        }
    }

    private static bool AnswersEverybody(HelpResource resource)
        => resource.Kind == ResourceKind.Crisis && resource.Status == EntryStatus.Live && resource.Audience.Contains(Audience.Self)
            && Enum.GetValues<Concern>().All(resource.Concerns.Contains);
}
