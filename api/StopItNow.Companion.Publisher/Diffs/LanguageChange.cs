using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>
/// Languages that come and go, in words: lines that hundreds of entries would hide. A language goes with its messages, without which no page is offered in it; where only another
/// kind of text goes, people read that kind in English.
/// </summary>
internal static class LanguageChange
{
    private const string Messages = "messages";

    /// <summary>A line for each language of which a kind of text comes or goes.</summary>
    public static IEnumerable<EntryChange> Between(ReleaseContent? before, ReleaseContent after)
    {
        ILookup<string, string> old = Of(before);
        ILookup<string, string> now = Of(after);
        return old.Concat(now).Select(kinds => kinds.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(locale => Lines(locale, [.. old[locale]], [.. now[locale]])).Select(line => new EntryChange(line, [line], IsTold: true));
    }

    private static IEnumerable<string> Lines(string locale, string[] old, string[] now)
    {
        string[] gone = [.. old.Except(now)];
        string[] come = [.. now.Except(old)];
        if (gone.Contains(Messages))
        {
            yield return $"language {locale} goes: nobody is offered a page in it any more. It loses its {List(gone)}";
        }
        else if (gone.Length > 0)
        {
            yield return locale == Locales.Source ? $"language {locale} loses its {List(gone)}" : $"language {locale} stays, and its {List(gone)} are shown in English again";
        }

        if (come.Contains(Messages))
        {
            yield return $"language {locale} comes: {List(come)}";
        }
        else if (come.Length > 0)
        {
            yield return $"language {locale}: {List(come)} come; they were in English";
        }
    }

    private static string List(string[] kinds) => kinds.Length == 1 ? kinds[0] : $"{string.Join(", ", kinds[..^1])} and {kinds[^1]}";

    private static ILookup<string, string> Of(ReleaseContent? content)
    {
        IEnumerable<(string Locale, string Kind)> kinds = content is null ? [] :
        [
            .. content.Messages.Keys.Select(locale => (locale, Messages)), .. content.Steps.Keys.Select(locale => (locale, "steps")),
            .. content.Resources.Keys.Select(locale => (locale, "services")), .. content.CountryNotes.Keys.Select(locale => (locale, "country notes")),
        ];
        return kinds.ToLookup(kind => kind.Locale, kind => kind.Kind, StringComparer.Ordinal);
    }
}
