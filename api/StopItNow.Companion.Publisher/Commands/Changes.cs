using System.Globalization;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Diffs;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>Tells a person what changes, and what is served now.</summary>
internal static class Changes
{
    /// <summary>What changes: every text in full, or a screen of it.</summary>
    public static void Print(PublishedRelease? before, ReleaseContent after, bool whole)
    {
        Console.WriteLine(before is null ? "Nothing was published before." : $"Against {Describe(before)}:");
        ReleaseDiff diff = ReleaseDiff.Between(before?.Release.Content, after);
        foreach (string line in whole ? diff.Whole() : diff.Short())
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>Says which release the store serves.</summary>
    public static void Say(Store store)
    {
        if (store.Current() is { } current)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"The store serves {Describe(current)}. Sign it again before {current.Release.Head.ExpiresAt:yyyy-MM-dd}."));
        }
    }

    private static string Describe(PublishedRelease release) => string.Create(
        CultureInfo.InvariantCulture, $"release {release.Position} of {release.Release.Head.IssuedAt:yyyy-MM-dd}, \"{release.Release.Head.Summary}\"");
}
