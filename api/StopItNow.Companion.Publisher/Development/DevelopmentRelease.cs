using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Development;

/// <summary>Brings content into the development store, when it changed or is about to count as not up to date.</summary>
internal static class DevelopmentRelease
{
    private static readonly SigningTerms Terms = new("Built on this machine.", Days: 45);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(15);
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DiskFiles Files = new();

    public static int Make(ContentRequest request, string candidateFolder, string storeFolder, string keysFolder, TimeProvider clock)
    {
        if (BuildCommand.Build(request, candidateFolder, clock) is not { } candidate)
        {
            return ExitCodes.Problems;
        }

        KeyFolder keys = DevelopmentKeys.OpenOrMake(keysFolder, clock);
        using FileStream turn = Turn.Take(storeFolder, clock);
        Store store = new(Files, storeFolder);
        PublishedRelease? current = CurrentOf(store, keys);
        if (current is not null && IsGood(current, candidate.Candidate, keys, clock.GetUtcNow()))
        {
            Console.WriteLine($"Release {current.Position} in {storeFolder} is already up to date.");
            return ExitCodes.Done;
        }

        Publish(store, keys, candidate, clock.GetUtcNow());
        return ExitCodes.Done;
    }

    /// <summary>What the store serves under these keys. A store of other keys, or a damaged one, begins again: it is made from the content at any time.</summary>
    private static PublishedRelease? CurrentOf(Store store, KeyFolder keys)
    {
        try
        {
            new Standing(store, keys.Roots).RequireSameRoots();
            return store.Current();
        }
        catch (Refusal)
        {
            Console.WriteLine($"The store {store.Folder} is of other keys or damaged; it begins again.");
            BeginAgain(store);
            return null;
        }
    }

    /// <summary>The pointer goes first: without it nothing else counts, wherever this ends.</summary>
    private static void BeginAgain(Store store)
    {
        File.Delete(store.Pointer);
        foreach (string folder in new[] { store.ReleasesFolder, store.RootsFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsGood(PublishedRelease current, Candidate candidate, KeyFolder keys, DateTimeOffset now)
    {
        Head head = current.Release.Head;
        return head.RootVersion == keys.Roots.Newest.Version && head.MinimumClient == candidate.MinimumClient
            && head.Collections.SequenceEqual(candidate.Collections) && head.ExpiresAt - now >= Soon;
    }

    private static void Publish(Store store, KeyFolder keys, CheckedCandidate candidate, DateTimeOffset now)
    {
        // A store that was removed begins with a higher number than it ended with: a browser on this machine remembers, and goes back for nobody.
        long first = Math.Max(1, (long)(now - Beginning).TotalMinutes);
        Position position = new Standing(store, keys.Roots).Next(first);
        byte[] head = HeadSigning.Sign(keys, Passphrase.Development, candidate.Candidate, position, Terms, now);
        new Publication(Files, store).Publish(keys.Roots, head, sha256 => candidate.Blobs.TryGetValue(sha256, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));
        Console.WriteLine($"Release {position} published to {store.Folder}.");
    }
}
