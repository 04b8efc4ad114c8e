using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Checks.Doubts;

/// <summary>A number, an address or hours that changed against the release before were checked again, or have another source.</summary>
internal sealed class FactsCheckedAgain(Release? previous) : IContentRule
{
    public string Name => "facts-checked-again";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Dictionary<string, HelpResource> before = (previous?.Content.Resources.GetValueOrDefault(Locales.Source) ?? []).ToDictionary(service => service.Id, StringComparer.Ordinal);
        foreach (Entry<HelpResource> entry in pack.Resources.Where(r => r.Value.Status == EntryStatus.Live && before.ContainsKey(r.Value.Id)))
        {
            foreach (UncheckedFact fact in UncheckedFact.Between(before[entry.Value.Id], entry.Value))
            {
                problems.Add(entry, fact.Field, fact.Wrong, fact.Mend);
            }

            if (before[entry.Value.Id].Phone is { } old && old.Number != entry.Value.Phone?.Number)
            {
                StandsElsewhere(pack, old.Number, entry.Value.Id, problems);
            }
        }
    }

    /// <summary>One line often stands in several countries' files.</summary>
    private static void StandsElsewhere(ContentPack pack, string number, string changed, ProblemList problems)
    {
        foreach (Entry<HelpResource> other in pack.Resources.Where(r => r.Value.Id != changed && r.Value.Status == EntryStatus.Live && r.Value.Phone?.Number == number))
        {
            problems.Add(other, "phone.number", $"is the number that {changed} had until now", "change it as well, or leave it if it is still right here");
        }
    }
}
