using System.Text.Json;
using StopItNow.Companion.Catalogue.Json;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>Turns a candidate's bytes into a checked one, with the same rules for content as a release. Does no I/O.</summary>
public static class CandidateReader
{
    /// <summary>Reads a candidate.</summary>
    /// <param name="candidate">The bytes of <c>candidate.json</c>; any layout of the JSON will do.</param>
    /// <param name="blob">Gives the bytes for a lower-case hexadecimal SHA-256, or null; asked only for well-formed ones.</param>
    public static CandidateReading Read(ReadOnlyMemory<byte> candidate, Func<string, ReadOnlyMemory<byte>?> blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        if (candidate.Length > Trust.Envelope.Largest)
        {
            return CandidateReading.Rejected(RejectionReason.TooLarge);
        }

        using JsonDocument? json = StrictJson.TryRead(candidate.ToArray(), out RejectionReason reason);
        if (json is null)
        {
            return CandidateReading.Rejected(reason);
        }

        if (!json.RootElement.TryInteger("spec", out long spec))
        {
            return CandidateReading.Rejected(RejectionReason.InvalidContent);
        }

        if (spec != Candidate.Spec)
        {
            return CandidateReading.Rejected(RejectionReason.UnsupportedSpec);
        }

        if (!json.RootElement.TryText("minimumClient", out string minimumClient) || !ClientVersion.IsVersion(minimumClient)
            || Collection.TryReadAll(json.RootElement) is not { } collections)
        {
            return CandidateReading.Rejected(RejectionReason.InvalidContent);
        }

        if (Collection.Fault(collections) is { } fault)
        {
            return CandidateReading.Rejected(fault);
        }

        return BlobReader.Read(collections, blob, out reason) is { } blobs
            ? CandidateReading.Of(new CheckedCandidate(new Candidate(minimumClient, collections), blobs.Bytes, blobs.Content))
            : CandidateReading.Rejected(reason);
    }
}
