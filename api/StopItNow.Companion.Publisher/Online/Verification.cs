using System.Globalization;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Publisher.Online;

/// <summary>
/// Looks at a service in the order of <c>PROTOCOL.md</c>: roots, head, every blob; then once more at the copies that browsers get, compressed by br and by
/// gzip. Says each thing it found; the first that is refused ends it.
/// </summary>
internal sealed class Verification(Service service, TimeProvider clock, Action<string> say)
{
    private const int MostRoots = 32;
    private const string BlobMediaType = "application/json";
    private static readonly TimeSpan Soon = TimeSpan.FromDays(15);

    private Coding _coding = Coding.Identity;
    private int _answers;
    private int _compressed;

    /// <summary>True when everything is as it should be and more than 15 days are left.</summary>
    public async Task<bool> Run(TrustedRoot first, StateFile? state, CancellationToken stop)
    {
        Floor? floor = state?.Read();
        say($"root {first.Version}: the one given, {first.Channel}");
        Release? newest = null;
        foreach (Coding coding in Coding.All)
        {
            (_coding, _answers, _compressed) = (coding, 0, 0);
            if (await NewestRoot(first, stop) is not { } root || await ReadHead(root, newest?.Position ?? floor, stop) is not { } head
                || await ReadBlobs(head, root, stop) is not { } release)
            {
                return false;
            }

            newest = release;
            if (coding != Coding.Identity)
            {
                say(string.Create(CultureInfo.InvariantCulture, $"{coding.Name}: release {release.Head.RootVersion}-{release.Head.Sequence} whole, {_compressed} of {_answers} answers compressed"));
            }
        }

        state?.Write(newest!.Position);
        return InTime(newest!.Head);
    }

    private async Task<TrustedRoot?> NewestRoot(TrustedRoot root, CancellationToken stop)
    {
        for (int followed = 0; followed < MostRoots; followed++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"v1/catalogue/roots/{root.Version + 1}");
            Fetched fetched = await Fetch(path, Envelope.RootPayloadType, Envelope.Largest, stop);
            if (fetched.End == FetchEnd.Missing)
            {
                return root;
            }

            if (fetched.Bytes is not { } bytes)
            {
                return Refuse<TrustedRoot>(path, Word.Of(fetched.End!.Value));
            }

            RootReading reading = RootReader.Follow(root, bytes);
            if (reading.Root is not { } next)
            {
                return Refuse<TrustedRoot>(path, Word.Of(reading.Reason!.Value));
            }

            root = next;
            Tell($"root {root.Version}: accepted");
        }

        return root;
    }

    private async Task<TrustedHead?> ReadHead(TrustedRoot root, Floor? floor, CancellationToken stop)
    {
        const string Path = "v1/catalogue/head";
        Fetched fetched = await Fetch(Path, Envelope.HeadPayloadType, Envelope.Largest, stop);
        if (fetched.Bytes is not { } bytes)
        {
            return Refuse<TrustedHead>(Path, Word.Of(fetched.End == FetchEnd.Missing ? FetchEnd.WrongStatus : fetched.End!.Value));
        }

        HeadReading reading = HeadReader.Read(bytes, root, floor);
        if (!reading.Accepted)
        {
            return Refuse<TrustedHead>(Path, Word.Of(reading.Reason.Value));
        }

        Head head = reading.Head.Head;
        Tell(string.Create(
            CultureInfo.InvariantCulture, $"head: release {head.RootVersion}-{head.Sequence} of {head.IssuedAt:yyyy-MM-dd}, \"{head.Summary}\", {head.Collections.Count} collections"));
        return reading.Head;
    }

    private async Task<Release?> ReadBlobs(TrustedHead head, TrustedRoot root, CancellationToken stop)
    {
        Dictionary<string, ReadOnlyMemory<byte>> blobs = new(StringComparer.Ordinal);
        foreach (Collection collection in head.Head.Collections)
        {
            string path = $"v1/catalogue/blobs/{collection.Sha256}";
            Fetched fetched = await Fetch(path, BlobMediaType, collection.Size, stop);
            if (fetched.Bytes is not { } bytes)
            {
                return Refuse<Release>(path, fetched.End switch
                {
                    FetchEnd.Missing => Word.Of(RejectionReason.BlobMissing),
                    FetchEnd.TooLarge => Word.Of(RejectionReason.WrongSize),
                    var end => Word.Of(end!.Value),
                });
            }

            blobs[collection.Sha256] = bytes;
        }

        ReleaseReading reading = ReleaseReader.Read(head.Bytes, sha256 => blobs.TryGetValue(sha256, out ReadOnlyMemory<byte> bytes) ? bytes : default(ReadOnlyMemory<byte>?), root);
        if (!reading.Accepted)
        {
            return Refuse<Release>("the release", Word.Of(reading.Reason.Value));
        }

        Tell($"blobs: {blobs.Count} fetched, {blobs.Values.Sum(bytes => bytes.Length)} bytes, all as the head says");
        return reading.Release;
    }

    private bool InTime(Head head)
    {
        TimeSpan left = head.ExpiresAt - clock.GetUtcNow();
        say(string.Create(CultureInfo.InvariantCulture, $"expires: {head.ExpiresAt:yyyy-MM-dd HH:mm} UTC, {Math.Floor(left.TotalDays)} days left"));
        if (left > Soon)
        {
            return true;
        }

        say("REFUSED: 15 days or less are left. Sign it again with 'resign'.");
        return false;
    }

    private async Task<Fetched> Fetch(string path, string mediaType, long largest, CancellationToken stop)
    {
        Fetched fetched = await service.Fetch(path, mediaType, largest, _coding, stop);
        _answers += fetched.Bytes is null ? 0 : 1;
        _compressed += fetched.WasCompressed ? 1 : 0;
        return fetched;
    }

    /// <summary>What is found is told once; of the compressed copies, only what differs.</summary>
    private void Tell(string line)
    {
        if (_coding == Coding.Identity)
        {
            say(line);
        }
    }

    private T? Refuse<T>(string what, string reason) where T : class
    {
        say(_coding == Coding.Identity ? $"REFUSED: {what}: {RefusedWords.Of(reason)}" : $"REFUSED: {what} as {_coding.Name}: {RefusedWords.Of(reason)}");
        return null;
    }
}
