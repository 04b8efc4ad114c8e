using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>A release does not lose more than half of a language's messages, nor a country's last service for the person, nor the services it has in a language, nor a term list, unless somebody decided so.</summary>
internal sealed class NoAccidentalLoss(Release? previous, bool accepted, bool withDrafts) : IContentRule
{
    private const string Mend = "restore them, or run again with --accept-loss if this is meant";

    public string Name => "no-accidental-loss";

    public void Check(ContentPack content, ProblemList problems)
    {
        ContentPack pack = withDrafts ? content : Language.WithoutDrafts(content);
        if (previous is null || accepted || pack.UnreadableFiles.Count > 0)
        {
            return;
        }

        HashSet<string> gone = new(StringComparer.Ordinal);
        HashSet<(string?, string)> live = pack.Messages.Where(m => m.Value.Status == EntryStatus.Live).Select(m => (m.Locale, m.Value.Id)).ToHashSet();
        foreach ((string locale, IReadOnlyList<Message> before) in previous.Content.Messages)
        {
            int lost = before.Count(m => !live.Contains((locale, m.Id)));
            if (lost * 2 > before.Count)
            {
                gone.Add(locale);
                problems.Add($"messages/{locale}.yaml", "file", $"loses {lost} of {before.Count} messages against the release before", Mend);
            }
        }

        Languages(pack, previous, gone, problems);
        HashSet<(string?, string)> lists = pack.TermLists.Select(list => (list.Locale, list.Value.Id)).ToHashSet();
        foreach ((string locale, IReadOnlyList<TermList> before) in previous.Content.TermLists)
        {
            foreach (TermList list in before.Where(list => !lists.Contains((locale, list.Id))))
            {
                problems.Add($"{ContentPack.ListsFolder}/{list.Id}.{locale}.txt", "file", $"loses the list '{list.Title}' of the release before", Mend);
            }
        }

        HashSet<string> served = CountriesServed(pack.Resources.Select(r => r.Value));
        foreach (string country in CountriesServed(previous.Content.Resources.Values.SelectMany(list => list)).Except(served))
        {
            problems.Add($"resources/{country.ToLowerInvariant()}.yaml", "file", $"loses the last live resource for the person in {country}", Mend);
        }
    }

    /// <summary>One sentence that a language lacks sends all its services back to English. One that goes as a whole has been told.</summary>
    private static void Languages(ContentPack pack, Release previous, HashSet<string> gone, ProblemList problems)
    {
        Dictionary<string, Language> languages = Language.Of(pack).ToDictionary(language => language.Locale, StringComparer.Ordinal);
        IEnumerable<string> had = previous.Content.Resources.Keys.Where(locale => locale != Locales.Source && !gone.Contains(locale));
        foreach (string locale in had.Except(pack.Resources.Select(r => r.Locale!)).Where(locale => languages.GetValueOrDefault(locale)?.Services is null))
        {
            string[] missing = [.. languages.GetValueOrDefault(locale)?.MissingByService.SelectMany(service => service.Fields.Select(field => $"{service.Id} {field}")) ?? []];
            string which = missing.Length == 0 ? "" : $" for {string.Join(", ", missing.Take(3))}{(missing.Length > 3 ? $" and {missing.Length - 3} more" : "")}, which it lacks";
            problems.Add($"{ContentPack.TranslationsFolder}/{locale}.yaml", "file", $"sends every service back to English{which}; the release before has them in {locale}", "write what is missing, or run again with --accept-loss if this is meant");
        }
    }

    private static HashSet<string> CountriesServed(IEnumerable<HelpResource> resources)
        => resources.Where(r => r.Status == EntryStatus.Live && r.Audience.Contains(Audience.Self)).Select(r => r.Country).ToHashSet(StringComparer.Ordinal);
}
