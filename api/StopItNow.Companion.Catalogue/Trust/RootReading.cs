using System.Diagnostics.CodeAnalysis;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>What reading gave: a root to trust, or the reason it is none. Exactly one of the two is set.</summary>
public sealed class RootReading
{
    private RootReading(TrustedRoot? root, RejectionReason? reason) => (Root, Reason) = (root, reason);

    /// <summary>The root, or null when rejected.</summary>
    public TrustedRoot? Root { get; }

    /// <summary>The reason, or null when accepted.</summary>
    public RejectionReason? Reason { get; }

    /// <summary>Whether <see cref="Root"/> is set.</summary>
    [MemberNotNullWhen(true, nameof(Root))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Accepted => Root is not null;

    internal static RootReading Of(TrustedRoot root) => new(root, null);

    internal static RootReading Rejected(RejectionReason reason) => new(null, reason);
}
