namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>What was chosen, in sentences: on paper the form is gone, and a list of services alone does not say which were left out.</summary>
internal static class ChosenWords
{
    /// <summary>The sentences, or null where nothing but a country was chosen, which has a heading of its own.</summary>
    public static string? Of(HelpQuery query)
    {
        string?[] sentences =
        [
            query.Need is { } need ? $"Chosen: “{HelpNeeds.Labels.First(known => known.Need == need).Label}”." : null,
            query.Language is { } language ? $"Only services in {language.Name} are shown, and those that say they have many languages. Another one may find you an interpreter: ask it." : null,
            query.OpenNow ? "Services that are closed now are left out. Those whose hours we do not know come last." : null,
        ];
        var said = string.Join(' ', sentences.OfType<string>());
        return said.Length > 0 ? said : null;
    }
}
