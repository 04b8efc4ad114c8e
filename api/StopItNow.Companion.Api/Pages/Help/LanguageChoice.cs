using System.Globalization;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>A language in which at least one service answers.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">In English.</param>
internal sealed record LanguageChoice(string Tag, string Name)
{
    private const string Many = "mul";

    /// <summary>The languages of a release's services, by name. "Many languages" is none to choose.</summary>
    public static IReadOnlyList<LanguageChoice> Of(ReleaseContent content) =>
        [.. content.Resources[Locales.Source].SelectMany(resource => resource.Languages).Distinct(StringComparer.Ordinal)
            .Where(tag => tag != Many).Select(tag => new LanguageChoice(tag, NameOf(tag))).OrderBy(language => language.Name, StringComparer.Ordinal)];

    /// <summary>Whether a service may answer in this language: one that names it, or says that it has many.</summary>
    public bool IsOf(HelpResource resource) => resource.Languages.Contains(Tag) || resource.Languages.Contains(Many);

    /// <summary>A language's English name; the tag itself where none is known.</summary>
    public static string NameOf(string tag)
    {
        if (tag == Many)
            return "many languages";
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
