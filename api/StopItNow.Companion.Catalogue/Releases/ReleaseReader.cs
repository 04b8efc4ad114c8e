using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// Turns published bytes into a <see cref="Release"/>, or says why not. Does no I/O. The head must be signed, every size, hash and name must agree
/// with it, and every text and address must be safe to show, whoever wrote it.
/// </summary>
public static class ReleaseReader
{
    /// <summary>Largest blob, in bytes.</summary>
    public const int LargestBlob = 4 * 1024 * 1024;

    /// <summary>Most collections in one release.</summary>
    public const int MostCollections = 256;

    /// <summary>Reads a release.</summary>
    /// <param name="head">The envelope as published.</param>
    /// <param name="blob">Gives the bytes for a lower-case hexadecimal SHA-256, or null; asked only for well-formed ones, of an accepted head.</param>
    /// <param name="root">The newest root that is trusted.</param>
    /// <param name="floor">What is held already; null takes any position.</param>
    /// <param name="clientVersion">Version of the client that is to show the release; null for a reader that is none.</param>
    /// <exception cref="ArgumentException"><paramref name="clientVersion"/> is not three numbers joined by dots.</exception>
    public static ReleaseReading Read(
        ReadOnlyMemory<byte> head, Func<string, ReadOnlyMemory<byte>?> blob, TrustedRoot root, Floor? floor = null, string? clientVersion = null)
    {
        ArgumentNullException.ThrowIfNull(blob);
        HeadReading reading = HeadReader.Read(head, root, floor, clientVersion);
        if (!reading.Accepted)
        {
            return ReleaseReading.Rejected(reading.Reason.Value);
        }

        return BlobReader.Read(reading.Head.Head.Collections, blob, out RejectionReason reason) is { } blobs
            ? ReleaseReading.Of(new Release(reading.Head, blobs.Bytes, blobs.Content))
            : ReleaseReading.Rejected(reason);
    }
}
