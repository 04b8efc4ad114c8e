using System.Diagnostics.CodeAnalysis;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>A candidate of which every size, hash and name agreed and whose content may be shown. Only <see cref="CandidateReader"/> makes one.</summary>
public sealed class CheckedCandidate
{
    internal CheckedCandidate(Candidate candidate, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> blobs, ReleaseContent content)
        => (Candidate, Blobs, Content) = (candidate, blobs, content);

    /// <summary>What <c>candidate.json</c> says.</summary>
    public Candidate Candidate { get; }

    /// <summary>Blobs by their SHA-256.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Blobs { get; }

    /// <summary>The same content as typed values.</summary>
    public ReleaseContent Content { get; }
}

/// <summary>What reading gave: a candidate, or the reason it is none. Exactly one of the two is set.</summary>
public sealed class CandidateReading
{
    private CandidateReading(CheckedCandidate? candidate, RejectionReason? reason) => (Candidate, Reason) = (candidate, reason);

    /// <summary>The candidate, or null when rejected.</summary>
    public CheckedCandidate? Candidate { get; }

    /// <summary>The reason, or null when accepted.</summary>
    public RejectionReason? Reason { get; }

    /// <summary>Whether <see cref="Candidate"/> is set.</summary>
    [MemberNotNullWhen(true, nameof(Candidate))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Accepted => Candidate is not null;

    internal static CandidateReading Of(CheckedCandidate candidate) => new(candidate, null);

    internal static CandidateReading Rejected(RejectionReason reason) => new(null, reason);
}
