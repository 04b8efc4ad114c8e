using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Catalogue.Checks.Doubts;

/// <summary>
/// A language that has sentences of services has all of them: while one is missing, people who read that language get every service in English. Whoever writes an English sentence need not know seven
/// languages, so this is told and not refused; losing services that a release has in a language is (<see cref="Rules.NoAccidentalLoss"/>).
/// </summary>
internal sealed class ServicesTranslated : IContentRule
{
    public string Name => "services-translated";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Language language in Language.Of(pack))
        {
            foreach (MissingSentences missing in language.MissingByService)
            {
                const string Mend = "translate it, or ask somebody who speaks the language";
                string wrong = $"lacks {string.Join(", ", missing.Fields)} in {language.Locale}: every service is shown in English there until it is written";
                if (missing.Translation is { } entry)
                {
                    problems.Add(entry, missing.Id, wrong, Mend);
                }
                else
                {
                    problems.Add($"{ContentPack.TranslationsFolder}/{language.Locale}.yaml", missing.Id, wrong, Mend);
                }
            }
        }
    }
}
