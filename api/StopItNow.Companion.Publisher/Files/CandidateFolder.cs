using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Files;

/// <summary>
/// What is to be signed, as files: <c>candidate.json</c> and <c>blobs/&lt;sha256&gt;</c>; <c>head.json</c> once somebody has signed it. Blobs are
/// written first and the candidate last; a changed candidate loses the signature of the one before it.
/// </summary>
internal static class CandidateFolder
{
    private const string CandidateName = "candidate.json";
    private const string BlobsName = "blobs";

    private static readonly DiskFiles Files = new();

    /// <exception cref="IOException">There is no candidate there; the message is a sentence for the editor.</exception>
    /// <exception cref="Refusal">It is damaged.</exception>
    public static CheckedCandidate Read(string folder)
    {
        byte[] bytes = Files.Read(Path.Combine(folder, CandidateName))
            ?? throw new FileNotFoundException($"There is no candidate in {folder}: {CandidateName} is missing. Make one with 'build --out {folder}'.");
        CandidateReading reading = CandidateReader.Read(bytes, sha256 => Blob(folder, sha256));
        return reading.Accepted
            ? reading.Candidate
            : throw new Refusal($"The candidate in {folder} is refused: {Word.Of(reading.Reason.Value)}. Build it again.");
    }

    /// <summary>The head that somebody signed.</summary>
    /// <exception cref="IOException">Nobody has.</exception>
    public static ReadOnlyMemory<byte> ReadHead(string folder)
        => Files.Read(Path.Combine(folder, Store.HeadName))
            ?? throw new FileNotFoundException($"The candidate in {folder} is not signed: {Store.HeadName} is missing. Sign it with 'sign --candidate {folder}'.");

    public static ReadOnlyMemory<byte>? Blob(string folder, string sha256)
    {
        // Written out: 'condition ? array : null' would turn a missing file into an empty one.
        if (Files.Read(Path.Combine(folder, BlobsName, sha256)) is not { } bytes)
        {
            return null;
        }

        return bytes;
    }

    public static void WriteHead(string folder, ReadOnlyMemory<byte> head)
    {
        Files.WriteWhole(Path.Combine(folder, Store.HeadName), head);
        Files.Flush(folder);
    }

    /// <summary>Writes a candidate; false when it stood there already, byte for byte.</summary>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    public static bool Write(string folder, BuiltCandidate candidate, TimeProvider clock)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"{folder} is a file. Give a folder with --out.");
        }

        RequireCandidateOrEmpty(folder);
        using FileStream turn = Turn.Take(folder, clock);
        string blobs = Path.Combine(folder, BlobsName);
        Directory.CreateDirectory(blobs);
        bool changed = candidate.Blobs.Aggregate(false, (any, blob) => Files.WriteWhole(Path.Combine(blobs, blob.Key), blob.Value) || any);
        byte[] bytes = candidate.Candidate.Encode();
        if (Files.Read(Path.Combine(folder, CandidateName)) is not { } there || !there.AsSpan().SequenceEqual(bytes))
        {
            Files.Delete(Path.Combine(folder, Store.HeadName));
        }

        changed |= Files.WriteWhole(Path.Combine(folder, CandidateName), bytes);
        foreach (string name in Files.Names(folder).Where(name => name.EndsWith(WholeFiles.Unfinished, StringComparison.Ordinal)))
        {
            Files.Delete(Path.Combine(folder, name));
        }

        foreach (string name in Files.Names(blobs).Where(name => !candidate.Blobs.ContainsKey(name)))
        {
            Files.Delete(Path.Combine(blobs, name));
            changed = true;
        }

        return changed;
    }

    private static void RequireCandidateOrEmpty(string folder)
    {
        string? stranger = Files.Names(folder).FirstOrDefault(name => name is not BlobsName
            && !name.StartsWith(CandidateName, StringComparison.Ordinal) && !name.StartsWith(Store.HeadName, StringComparison.Ordinal));
        if (stranger is not null)
        {
            throw new IOException($"{folder} holds {stranger}, which is no part of a candidate. Give an empty folder with --out.");
        }
    }
}
