using System.Diagnostics.CodeAnalysis;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>A head that enough keys signed and that breaks no rule; its blobs have not been looked at. Only <see cref="HeadReader"/> makes one.</summary>
public sealed class TrustedHead
{
    internal TrustedHead(Head head, ReadOnlyMemory<byte> bytes, string payloadSha256) => (Head, Bytes, PayloadSha256) = (head, bytes, payloadSha256);

    /// <summary>What the head says.</summary>
    public Head Head { get; }

    /// <summary>The envelope, byte for byte as published.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The head's identity; the envelope's own hash is none, since a signature has two forms.</summary>
    public string PayloadSha256 { get; }
}

/// <summary>What reading gave: a head, or the reason it is none. Exactly one of the two is set.</summary>
public sealed class HeadReading
{
    private HeadReading(TrustedHead? head, RejectionReason? reason) => (Head, Reason) = (head, reason);

    /// <summary>The head, or null when rejected.</summary>
    public TrustedHead? Head { get; }

    /// <summary>The reason, or null when accepted.</summary>
    public RejectionReason? Reason { get; }

    /// <summary>Whether <see cref="Head"/> is set.</summary>
    [MemberNotNullWhen(true, nameof(Head))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Accepted => Head is not null;

    internal static HeadReading Of(TrustedHead head) => new(head, null);

    internal static HeadReading Rejected(RejectionReason reason) => new(null, reason);
}
