using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Publisher.Commands;

namespace StopItNow.Companion.Publisher.Stores;

/// <summary>The editor's rule <c>no-accidental-loss</c>, asked of two releases where the editor's files are not at hand.</summary>
internal static class AccidentalLoss
{
    private const string Rule = "no-accidental-loss";

    /// <exception cref="Refusal">Too much goes; the message names it.</exception>
    public static void RequireNone(Release? before, ReleaseContent after)
    {
        string[] losses = [.. ContentChecks.Run(new ContentParse(Pack(after), []), DateOnly.MinValue, before)
            .Where(problem => problem.Rule == Rule).Select(problem => $"{problem.File} {problem.Wrong}")];
        if (losses.Length > 0)
        {
            throw new Refusal($"{string.Join("; ", losses)}. Restore them, or run again with --accept-loss if this is meant.");
        }
    }

    private static ContentPack Pack(ReleaseContent content) => new(
        [], [], Entries(content.Messages), [], Entries(content.Resources), new HashSet<string>(StringComparer.Ordinal))
    {
        TermLists = [.. content.TermLists.SelectMany(lists => lists.Value.Select(list => new Entry<WrittenTermList>(Written(list), list.Id, lists.Key, new FieldPlaces(1))))],
    };

    /// <summary>A list without its phrases, which a release does not hold.</summary>
    private static WrittenTermList Written(TermList list)
        => new(list.Id, list.Version, list.Concern, list.Answer, list.Title, list.Purpose, list.Steward, list.Contact, list.Precision, [], []);

    private static Entry<T>[] Entries<T>(IReadOnlyDictionary<string, IReadOnlyList<T>> byLocale)
        => [.. byLocale.SelectMany(list => list.Value.Select(value => new Entry<T>(value, list.Key, list.Key, new FieldPlaces(1))))];
}
