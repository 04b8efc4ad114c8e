using System.Text;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>A release store in a folder of its own, gone afterwards. What it publishes it publishes as the publisher does: the pointer last, by a rename.</summary>
internal sealed class StoreFolder : IDisposable
{
    private TestRoot _root;

    /// <summary>A store with one release.</summary>
    public StoreFolder(SignedContent content)
    {
        _root = content.Root;
        WriteRoot(_root.Version, _root.Bytes);
        WriteBlobs(content);
        WriteHead(new(_root.Version, 1), content.HeadBytes.ToArray());
        Point($"{_root.Version}-1\n").Note(1);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("store-").FullName;

    /// <summary>The newest root.</summary>
    public TestRoot Root => _root;

    public string Pointer => System.IO.Path.Combine(Path, "current");

    public string RootFile(int version) => System.IO.Path.Combine(Path, "roots", $"{version}.json");

    public string Head(long sequence = 1, int rootVersion = 1) => System.IO.Path.Combine(Path, "releases", $"{rootVersion}-{sequence}", "head.json");

    public IEnumerable<string> Blobs => Directory.EnumerateFiles(System.IO.Path.Combine(Path, "blobs")).Select(file => System.IO.Path.GetFileName(file));

    public string Blob(string sha256) => System.IO.Path.Combine(Path, "blobs", sha256);

    /// <summary>Publishes content under the newest root: moves the pointer to it and notes that it did.</summary>
    public StoreFolder Publish(SignedContent content, long sequence, string summary = "Other words.", DateTimeOffset? issuedAt = null)
    {
        Put(content, sequence, summary, issuedAt);
        return Point($"{_root.Version}-{sequence}\n").Note(sequence);
    }

    /// <summary>Notes that the pointer named a release of the newest root.</summary>
    public StoreFolder Note(long sequence) => Write(
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Head(sequence, _root.Version))!, "published"), Encoding.UTF8.GetBytes($"{_root.Version}-{sequence}\n"));

    /// <summary>Everything of publishing but the pointer and the note.</summary>
    public StoreFolder Put(SignedContent content, long sequence, string summary = "Other words.", DateTimeOffset? issuedAt = null)
    {
        WriteBlobs(content);
        WriteHead(new(_root.Version, sequence), _root.Sign(content.Head(_root, sequence, summary, issuedAt)));
        return this;
    }

    /// <summary>Puts the next root in, under which releases are signed from then on.</summary>
    public StoreFolder AddRoot(TestRoot? root = null)
    {
        _root = root ?? _root.Next();
        WriteRoot(_root.Version, _root.Bytes);
        return this;
    }

    public StoreFolder WriteRoot(int version, byte[] bytes) => Write(RootFile(version), bytes);

    public StoreFolder WriteHead(Position position, byte[] bytes) => Write(Head(position.Sequence, position.RootVersion), bytes);

    /// <summary>Replaces the pointer by one rename.</summary>
    public StoreFolder Point(string text)
    {
        File.WriteAllText(Pointer + ".new", text);
        File.Move(Pointer + ".new", Pointer, overwrite: true);
        return this;
    }

    /// <summary>Flips one bit of a file, the last of its bytes but one.</summary>
    public static void FlipBit(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[^2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    public void Dispose()
    {
        // The factory that owns this is disposed of twice by its base class.
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private void WriteBlobs(SignedContent content)
    {
        foreach (var (sha256, bytes) in content.Blobs)
        {
            if (!File.Exists(Blob(sha256)))
                Write(Blob(sha256), bytes.ToArray());
        }
    }

    private StoreFolder Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }
}
