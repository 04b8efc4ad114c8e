using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// What was published before the release being served. It is history: a head that does not verify, a head that the pointer never named, or a blob
/// that is gone, is left out and stops nobody from being served the release of now.
/// </summary>
internal sealed class EarlierReleases(StoreDirectory store, IReadOnlyList<TrustedRoot> roots)
{
    /// <summary>How many publications are listed, the one being served not counted.</summary>
    public const int MostListed = 199;

    /// <summary>
    /// Of how many of them blobs are served, for whoever was given an older head by a cache on the way. A head is fresh for five minutes;
    /// these are more than an editor publishes in that time.
    /// </summary>
    public const int MostServed = 4;

    /// <summary>Most bytes of blobs that only they name.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Verified heads before a position, newest first.</summary>
    /// <param name="position">Of the release being served.</param>
    /// <param name="known">Verified already: a published head never changes.</param>
    public IReadOnlyList<Publication> Before(Position position, IReadOnlyList<Publication> known)
    {
        var verified = known.ToDictionary(publication => publication.Position);
        return [.. (IfReadable(store.ListReleases) ?? [])
            .Where(earlier => earlier < position)
            .OrderDescending()
            .Select(earlier => verified.GetValueOrDefault(earlier) ?? Read(earlier))
            .OfType<Publication>()
            .Take(MostListed)];
    }

    /// <summary>Blobs of the newest of <paramref name="publications"/> that <paramref name="current"/> does not have.</summary>
    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> BlobsOf(
        IReadOnlyList<Publication> publications, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> current)
    {
        List<KeyValuePair<string, ReadOnlyMemory<byte>>> blobs = [];
        HashSet<string> seen = [.. current.Keys];
        var room = (long)MostBytes;
        foreach (var collection in publications.Take(MostServed).SelectMany(publication => publication.Head.Collections))
        {
            if (!seen.Add(collection.Sha256) || collection.Size > room || ReadBlob(collection) is not { } bytes)
                continue;
            room -= bytes.Length;
            blobs.Add(new(collection.Sha256, bytes));
        }

        return blobs;
    }

    private Publication? Read(Position position)
    {
        if (position.RootVersion > roots.Count || !store.WasPublished(position) || IfReadable(() => store.ReadHead(position)) is not { } bytes)
            return null;
        var reading = HeadReader.Read(bytes, roots[position.RootVersion - 1]);
        return reading.Accepted && Publication.Of(reading.Head) is { } publication && publication.Position == position ? publication : null;
    }

    private ReadOnlyMemory<byte>? ReadBlob(Collection collection)
    {
        if (IfReadable(() => store.ReadBlob(collection.Sha256)) is not { } bytes || bytes.Length != collection.Size)
            return null;
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != collection.Sha256)
            return null;
        return bytes;
    }

    private static T? IfReadable<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableFileException)
        {
            return default;
        }
    }
}
