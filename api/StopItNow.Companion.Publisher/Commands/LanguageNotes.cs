using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>What an editor should know of each language beside English (UK), a line for each thing: none of it is a problem.</summary>
internal static class LanguageNotes
{
    private const int Named = 3;

    public static IEnumerable<string> Of(ContentPack pack, bool withDrafts) => Language.Of(pack).SelectMany(language => Of(language, withDrafts).Select(note => $"{language.Locale}: {note}"));

    private static IEnumerable<string> Of(Language language, bool withDrafts)
    {
        if (language.Drafts > 0)
        {
            string drafted = language.Drafts == language.Texts
                ? $"{Number(language.Texts, "text")} drafted, none read by a speaker (reviewedBy: none)"
                : $"{language.Drafts} of {Number(language.Texts, "text")} drafted, not read by a speaker (reviewedBy: none)";
            yield return withDrafts ? $"{drafted}." : $"{drafted}; a release leaves the language out, unless it is built with --include-drafts.";
        }

        if (language.MissingTexts.Count > 0)
        {
            yield return $"{Number(language.MissingTexts.Count, "message or step", "messages and steps")} not translated ({Some(language.MissingTexts)}).";
        }

        if (language.Services is null)
        {
            yield return $"services stay in English: {Number(language.MissingSentences.Count, "sentence")} missing ({Some(language.MissingSentences)}).";
        }

        if (language.MissingNotes.Count > 0)
        {
            yield return $"country notes stay in English: {language.MissingNotes.Count} missing ({Some(language.MissingNotes)}).";
        }
    }

    private static string Some(IReadOnlyList<string> items)
        => string.Join(", ", items.Take(Named)) + (items.Count > Named ? $" and {items.Count - Named} more" : "");

    private static string Number(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
