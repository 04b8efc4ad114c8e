using System.Text;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;

namespace StopItNow.Companion.Publisher.Stores;

/// <summary>
/// Brings a signed release into a store: blobs, roots, the release's folder, and the pointer last, by one rename. Everything is verified before the first
/// byte is written and once more from the disk before the pointer moves. Ended at any step it has changed nothing that is served, and running it
/// again finishes the work. Whoever calls it holds the store's turn.
/// </summary>
internal sealed class Publication(IFiles files, Store store)
{
    /// <summary>Publishes; false when this release was the current one already.</summary>
    /// <exception cref="Refusal">The roots, the head or a blob is not what it should be, or the store is ahead. Nothing that is served was changed.</exception>
    public bool Publish(RootChain roots, ReadOnlyMemory<byte> head, Func<string, ReadOnlyMemory<byte>?> blob)
    {
        Standing standing = new(store, roots);
        standing.RequireSameRoots();
        Release release = Verify(head, blob, roots.Newest, standing.FloorFor(head), store);
        Position position = new(release.Head.RootVersion, release.Head.Sequence);
        if (store.CurrentPosition() is { } current && standing.HeadAt(current) is not null)
        {
            // The publisher before this one may have died between the pointer and the note.
            NotePublished(current);
        }

        WriteBlobs(release);
        WriteRoots(roots);
        WriteHead(position, release, standing);
        _ = store.Read(position);
        bool changed = files.WriteWhole(store.Pointer, LineOf(position));
        files.Flush(store.Folder);
        NotePublished(position);
        return changed;
    }

    private static Release Verify(ReadOnlyMemory<byte> head, Func<string, ReadOnlyMemory<byte>?> blob, TrustedRoot root, Floor? floor, Store store)
    {
        ReleaseReading reading = ReleaseReader.Read(head, blob, root, floor);
        return reading.Accepted ? reading.Release : throw new Refusal(PublishRefusal.Of(reading.Reason.Value, HeadReader.Read(head, root).Head?.Head, store));
    }

    private void WriteBlobs(Release release)
    {
        files.MakeFolder(store.BlobsFolder);
        foreach (string name in files.Names(store.BlobsFolder).Where(name => name.EndsWith(WholeFiles.Unfinished, StringComparison.Ordinal)))
        {
            files.Delete(Path.Combine(store.BlobsFolder, name));
        }

        foreach ((string sha256, ReadOnlyMemory<byte> bytes) in release.Blobs)
        {
            files.WriteWhole(Path.Combine(store.BlobsFolder, sha256), bytes);
        }

        files.Flush(store.BlobsFolder);
    }

    private void WriteRoots(RootChain roots)
    {
        files.MakeFolder(store.RootsFolder);
        foreach (TrustedRoot root in roots.Roots.Skip(store.WholeRoots()?.Roots.Count ?? 0))
        {
            files.WriteWhole(RootChain.PathOf(store.RootsFolder, root.Version), root.Bytes);
        }

        files.Flush(store.RootsFolder);
    }

    private void WriteHead(Position position, Release release, Standing standing)
    {
        files.MakeFolder(store.ReleaseFolder(position));
        if (standing.HeadAt(position) is null)
        {
            files.WriteWhole(store.HeadPath(position), release.HeadBytes);
        }

        files.Flush(store.ReleaseFolder(position));
        files.Flush(store.ReleasesFolder);
        files.Flush(store.Folder);
    }

    private void NotePublished(Position position)
    {
        files.WriteWhole(store.NotePath(position), LineOf(position));
        files.Flush(store.ReleaseFolder(position));
    }

    private static byte[] LineOf(Position position) => Encoding.UTF8.GetBytes($"{position}\n");
}
