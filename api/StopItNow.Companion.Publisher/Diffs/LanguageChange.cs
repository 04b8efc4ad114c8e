using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Diffs;

/// <summary>Languages that come and go, in words: a line that hundreds of entries would hide.</summary>
internal static class LanguageChange
{
    /// <summary>A line for each language of which a kind of text comes or goes.</summary>
    public static IEnumerable<EntryChange> Between(ReleaseContent? before, ReleaseContent after)
    {
        IReadOnlyList<(string Locale, string Kind)> old = Of(before);
        IReadOnlyList<(string Locale, string Kind)> now = Of(after);
        return [.. Lines("goes", old.Except(now)), .. Lines("comes", now.Except(old))];
    }

    private static IEnumerable<EntryChange> Lines(string what, IEnumerable<(string Locale, string Kind)> kinds)
        => kinds.GroupBy(kind => kind.Locale, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"language {group.Key} {what}: {string.Join(", ", group.Select(kind => kind.Kind))}").Select(line => new EntryChange(line, [line], IsTold: true));

    private static IReadOnlyList<(string Locale, string Kind)> Of(ReleaseContent? content) => content is null ? [] :
    [
        .. content.Messages.Keys.Select(locale => (locale, "messages")), .. content.Steps.Keys.Select(locale => (locale, "steps")),
        .. content.Resources.Keys.Select(locale => (locale, "services")), .. content.CountryNotes.Keys.Select(locale => (locale, "country notes")),
    ];
}
