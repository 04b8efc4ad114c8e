using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>A language in which at least one service answers.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">In the page's language.</param>
internal sealed record LanguageChoice(string Tag, string Name)
{
    /// <summary>The languages of a release's services, by name. "Many languages" is none to choose.</summary>
    public static IReadOnlyList<LanguageChoice> Of(ReleaseContent content, PageLanguage language) =>
        [.. content.Resources[Locales.Source].SelectMany(resource => resource.Languages).Distinct(StringComparer.Ordinal).Where(tag => tag != LanguageNames.Many)
            .Select(tag => new LanguageChoice(tag, language.NameOf(tag))).OrderBy(choice => choice.Name, language.Alphabet)];

    /// <summary>Whether a service may answer in this language: one that names it, or says that it has many.</summary>
    public bool IsOf(HelpResource resource) => resource.Languages.Contains(Tag) || resource.Languages.Contains(LanguageNames.Many);
}
