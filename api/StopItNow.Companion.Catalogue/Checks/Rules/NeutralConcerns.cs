using StopItNow.Companion.Catalogue.Checks.Words;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>
/// What may stand on the pause of another concern says nothing of children or crime; nor does the evidence it rests on, which a page may show beside it, nor
/// what a service passes on about offences, which cannot be said without such words. Sources of services are left out: they stand on Find help, which is no pause.
/// </summary>
internal sealed class NeutralConcerns : IContentRule
{
    public string Name => "neutral-concerns";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Texts(pack, problems);
        HashSet<string> named = EvidenceThatNames(pack);
        Rests(pack.Messages.Where(m => m.Value.Concern != Concern.SexualImagesOfChildren), m => m.Evidence, named, problems);
        Rests(pack.Steps.Where(s => s.Value.Concern != Concern.SexualImagesOfChildren), s => s.Evidence, named, problems);
        foreach (Entry<HelpResource> entry in pack.Resources.Where(r => r.Value.Concerns.Any(c => c != Concern.SexualImagesOfChildren)))
        {
            if (entry.Value.ReportsOffending != ReportsOffending.Unknown)
            {
                problems.Add(entry, "reportsOffending", "can only be said in words about crime, and this service is offered on other pauses",
                    "write unknown, and say what it passes on in 'confidentiality'");
            }
        }
    }

    private static void Rests<T>(IEnumerable<Entry<T>> entries, Func<T, IReadOnlyList<string>> evidence, HashSet<string> named, ProblemList problems)
    {
        foreach (Entry<T> entry in entries)
        {
            IReadOnlyList<string> ids = evidence(entry.Value);
            for (int i = 0; i < ids.Count; i++)
            {
                if (named.Contains(ids[i]))
                {
                    problems.Add(entry, $"evidence[{i}]", $"'{ids[i]}' speaks of children or crime", "rest this text on evidence that does not");
                }
            }
        }
    }

    private static HashSet<string> EvidenceThatNames(ContentPack pack)
    {
        WordMatcher words = NeutralWords.For(Locales.Source)!;
        return pack.Evidence.Select(e => e.Value).Where(e => words.In($"{e.What}. {e.Finding}. {e.Source}").Any()).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static void Texts(ContentPack pack, ProblemList problems)
    {
        IEnumerable<TextPlace> neutral = ContentTexts.Of(pack).Where(text =>
            text.Concerns.Any(c => c != Concern.SexualImagesOfChildren) && text.Field is not ("source.text" or "verifiedBy" or Review.Field));
        foreach (TextPlace text in neutral)
        {
            if (NeutralWords.For(text.Locale ?? Locales.Source) is not { } words)
            {
                problems.Add(text, $"is in a language ({text.Locale}) that has no list of words about children and crime", "add the language to NeutralWords first");
                continue;
            }

            if (text.Field == "name" && NeutralWords.AllowedNames.Contains(text.Text))
            {
                continue;
            }

            foreach (string word in words.In(text.Text))
            {
                problems.Add(text, $"says '{word}' although it may be shown to somebody whose phrase was about something else",
                    $"leave the word out, or keep the entry to concern {Word.Of(Concern.SexualImagesOfChildren)}");
            }
        }
    }
}
