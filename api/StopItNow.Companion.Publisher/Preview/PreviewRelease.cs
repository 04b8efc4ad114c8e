using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Preview;

/// <summary>
/// The content as it is written now, as a release that only this machine's development builds take: signed with development keys, in a store of its own
/// that goes with the preview. One caller at a time.
/// </summary>
internal sealed class PreviewRelease(ContentRequest request, KeyFolder keys, string storeFolder, TimeProvider clock)
{
    private static readonly SigningTerms Terms = new("A preview, not published.", Days: 45);
    private static readonly DiskFiles Files = new();

    private readonly Store _store = new(Files, storeFolder);
    private byte[] _candidate = [];

    /// <summary>The last content without a problem; null before there was any.</summary>
    public PublishedRelease? Current { get; private set; }

    /// <summary>When the files were read last, on this machine's clock.</summary>
    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>What of that content wants a second look.</summary>
    public IReadOnlyList<Problem> Doubts { get; private set; } = [];

    public string StoreFolder => storeFolder;

    /// <summary>Reads all content again and takes it up if it changed; the problems it has, if any, with which nothing is taken up.</summary>
    /// <exception cref="IOException">A file cannot be read; the message is a sentence for the editor.</exception>
    public IReadOnlyList<Problem> Look()
    {
        ReadAt = clock.GetLocalNow();
        CheckedContent content = CheckedContent.Read(request);
        Doubts = content.Doubts;
        if (content.Problems.Count > 0)
        {
            return content.Problems;
        }

        BuiltCandidate built = ReleaseBuilder.Build(content.Released);
        byte[] candidate = built.Candidate.Encode();
        if (!candidate.AsSpan().SequenceEqual(_candidate))
        {
            byte[] head = HeadSigning.Sign(keys, Passphrase.Development, built.Candidate, new Standing(_store, keys.Roots).Next(), Terms, clock.GetUtcNow());
            new Publication(Files, _store).Publish(keys.Roots, head, sha256 => built.Blobs.TryGetValue(sha256, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));
            (Current, _candidate) = (_store.Current(), candidate);
        }

        return [];
    }
}
