using System.Diagnostics.CodeAnalysis;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>What reading gave: a release, or the reason it is none. Exactly one of the two is set.</summary>
public sealed class ReleaseReading
{
    private ReleaseReading(Release? release, RejectionReason? reason) => (Release, Reason) = (release, reason);

    /// <summary>The release, or null when rejected.</summary>
    public Release? Release { get; }

    /// <summary>The reason, or null when accepted.</summary>
    public RejectionReason? Reason { get; }

    /// <summary>Whether <see cref="Release"/> is set.</summary>
    [MemberNotNullWhen(true, nameof(Release))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Accepted => Release is not null;

    internal static ReleaseReading Of(Release release) => new(release, null);

    internal static ReleaseReading Rejected(RejectionReason reason) => new(null, reason);
}
