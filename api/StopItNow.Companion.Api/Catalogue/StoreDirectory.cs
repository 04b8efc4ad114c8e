using System.Text;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// The files of a store, as bytes: roots, blobs, one folder for each release and the pointer. Reads never go above a file's largest
/// size, and nothing outside these names is ever opened.
/// </summary>
/// <param name="path">The store's folder.</param>
internal sealed class StoreDirectory(string path)
{
    /// <summary>Name of the pointer.</summary>
    public const string Pointer = "current";

    private const string Releases = "releases";
    private const int LongestPointer = 64;

    /// <summary>The store's folder.</summary>
    public string Path { get; } = path;

    /// <summary>Name of a root's file within the store.</summary>
    public static string RootFile(int version) => $"roots/{version}.json";

    /// <summary>Name of a head's file within the store.</summary>
    public static string HeadFile(Position position) => $"{Releases}/{position}/head.json";

    /// <summary>Name of a blob's file within the store.</summary>
    public static string BlobFile(string sha256) => $"blobs/{sha256}";

    /// <summary>The pointer's text, or null when there is none.</summary>
    /// <exception cref="UnreadableFileException">It is there and cannot be read.</exception>
    public string? ReadPointer() => Read(Pointer, LongestPointer) is { } bytes ? Encoding.Latin1.GetString(bytes.Span) : null;

    /// <summary>A root's envelope, or null when there is none. One byte above the largest size stands for anything larger.</summary>
    /// <inheritdoc cref="ReadPointer" path="/exception"/>
    public ReadOnlyMemory<byte>? ReadRoot(int version) => Read(RootFile(version), Envelope.Largest + 1);

    /// <summary>A head's envelope, or null when there is none. One byte above the largest size stands for anything larger.</summary>
    /// <inheritdoc cref="ReadPointer" path="/exception"/>
    public ReadOnlyMemory<byte>? ReadHead(Position position) => Read(HeadFile(position), Envelope.Largest + 1);

    /// <summary>A blob, or null when there is none. One byte above the largest size stands for anything larger.</summary>
    /// <inheritdoc cref="ReadPointer" path="/exception"/>
    public ReadOnlyMemory<byte>? ReadBlob(string sha256) => Read(BlobFile(sha256), ReleaseReader.LargestBlob + 1);

    /// <summary>Positions that have a folder, in no order; whether a release is in it is another question.</summary>
    /// <inheritdoc cref="ReadPointer" path="/exception"/>
    public IReadOnlyList<Position> ListReleases()
    {
        try
        {
            return [.. Directory.EnumerateDirectories(System.IO.Path.Combine(Path, Releases))
                .Select(folder => Position.TryParse(System.IO.Path.GetFileName(folder), out var position) ? position : (Position?)null)
                .OfType<Position>()];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Releases, e);
        }
    }

    /// <summary>Whether the publisher has noted that the pointer named this release.</summary>
    public bool WasPublished(Position position) => File.Exists(System.IO.Path.Combine(Path, Releases, position.ToString(), "published"));

    private ReadOnlyMemory<byte>? Read(string name, int atMost)
    {
        try
        {
            // Sharing everything, because some systems would otherwise refuse the publisher its rename while this is open.
            using FileStream file = new(System.IO.Path.Combine(Path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Math.Min(file.Length, atMost)];
            return bytes.AsMemory(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(name, e);
        }
    }
}

/// <summary>A file of the store that is there and cannot be read.</summary>
/// <param name="file">Its name within the store.</param>
/// <param name="inner">Why.</param>
internal sealed class UnreadableFileException(string file, Exception inner) : IOException($"{file} cannot be read", inner)
{
    /// <summary>Its name within the store.</summary>
    public string File { get; } = file;
}
