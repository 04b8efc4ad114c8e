using Microsoft.Extensions.Localization;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>What was chosen, in sentences: on paper the form is gone, and a list of services alone does not say which were left out.</summary>
internal static class ChosenWords
{
    /// <summary>The sentences, or null where nothing but a country was chosen, which has a heading of its own.</summary>
    public static string? Of(HelpQuery query, IStringLocalizer t)
    {
        string?[] sentences =
        [
            query.Need is { } need ? t["Chosen: “{0}”.", HelpNeeds.Labels(t).First(known => known.Need == need).Label].Value : null,
            query.Language is { } language ? t["Only services in {0} are shown, and those that say they have many languages. Another one may find you an interpreter: ask it.", language.Name].Value : null,
            query.OpenNow ? t["Services that are closed now are left out. Those whose hours we do not know come last."].Value : null,
        ];
        var said = string.Join(' ', sentences.OfType<string>());
        return said.Length > 0 ? said : null;
    }
}
