using System.Text;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Stores;

/// <summary>
/// Everything that was ever published: <c>roots/&lt;n&gt;.json</c>, <c>blobs/&lt;sha256&gt;</c>, <c>releases/&lt;position&gt;/head.json</c>, beside it
/// <c>published</c> once the pointer has named it, and <c>current</c>, the one file that changes: it names the release that is served. What else lies there
/// means nothing.
/// </summary>
internal sealed class Store(IFiles files, string folder)
{
    public const string HeadName = "head.json";

    public string Folder => folder;

    public string RootsFolder => Path.Combine(folder, "roots");

    public string BlobsFolder => Path.Combine(folder, "blobs");

    public string ReleasesFolder => Path.Combine(folder, "releases");

    public string Pointer => Path.Combine(folder, "current");

    public string ReleaseFolder(Position position) => Path.Combine(ReleasesFolder, position.ToString());

    public string HeadPath(Position position) => Path.Combine(ReleaseFolder(position), HeadName);

    /// <summary>Whether anything of a store stands there, whatever the disk may have lost of it.</summary>
    public bool IsBegun => new[] { RootsFolder, BlobsFolder, ReleasesFolder }.Any(part => files.Names(part).Count > 0) || files.Read(Pointer) is not null;

    /// <summary>A note that the pointer has named this release; a head without one may have been left by a publisher that did not finish.</summary>
    public string NotePath(Position position) => Path.Combine(ReleaseFolder(position), "published");

    public ReadOnlyMemory<byte>? Blob(string sha256) => Memory(files.Read(Path.Combine(BlobsFolder, sha256)));

    public ReadOnlyMemory<byte>? Head(Position position) => Memory(files.Read(HeadPath(position)));

    /// <exception cref="Refusal">A root is not what it should be.</exception>
    public RootChain? Roots() => RootChain.TryRead(files, RootsFolder);

    /// <summary>The roots up to the first that is missing or damaged; null when that is the first of all.</summary>
    public RootChain? WholeRoots() => RootChain.ReadWhole(files, RootsFolder);

    /// <summary>Where the pointer points, or null when nothing was published yet.</summary>
    /// <exception cref="Refusal">The pointer is not one.</exception>
    public Position? CurrentPosition()
    {
        if (files.Read(Pointer) is not { } bytes)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes);
        return text.EndsWith('\n') && Position.TryParse(text[..^1], out Position position)
            ? position
            : throw new Refusal($"The file {Pointer} does not name a release. Remove it and publish the newest release again.");
    }

    /// <summary>Every position that has a head, the ones never pointed to among them, in order.</summary>
    public IReadOnlyList<Position> Positions()
        => [.. files.Names(ReleasesFolder).Select(name => Position.TryParse(name, out Position position) ? position : default)
            .Where(position => position != default && Head(position) is not null).Order()];

    /// <summary>Every position that was ever used, in order: those with a folder, whatever is left in it, and the pointer's.</summary>
    /// <exception cref="Refusal">The pointer is not one.</exception>
    public IReadOnlyList<Position> Numbers()
        => [.. files.Names(ReleasesFolder).Select(name => Position.TryParse(name, out Position position) ? position : default)
            .Append(CurrentPosition() ?? default).Where(position => position != default).Distinct().Order()];

    /// <summary>The release that is served, or null when nothing was published yet.</summary>
    /// <exception cref="Refusal">The store is damaged.</exception>
    public PublishedRelease? Current() => CurrentPosition() is { } position ? Read(position) : null;

    /// <exception cref="Refusal">There is no such release, or it is damaged.</exception>
    public PublishedRelease Read(Position position)
    {
        if (Roots()?.Of(position.RootVersion) is not { } root)
        {
            throw new Refusal($"The store {folder} does not hold root {position.RootVersion}, under which release {position} was signed. Publish again with the keys' roots.");
        }

        if (Head(position) is not { } head)
        {
            throw new Refusal(position == CurrentPosition()
                ? $"The release {position}, which {folder} serves, has lost its head. Publish it again from its candidate."
                : $"There is no release {position} in {folder}. It holds {string.Join(", ", Positions())}.");
        }

        ReleaseReading reading = ReleaseReader.Read(head, Blob, root);
        return reading.Accepted
            ? new PublishedRelease(position, reading.Release)
            : throw new Refusal($"The release {position} in {folder} is refused: {Word.Of(reading.Reason.Value)}. Publish it again from its candidate, or go on with another release.");
    }

    // Written out: 'condition ? array : null' would turn a missing file into an empty one.
    private static ReadOnlyMemory<byte>? Memory(byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        return bytes;
    }
}

/// <summary>A release as it stands in a store.</summary>
internal sealed record PublishedRelease(Position Position, Release Release);
