using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Trust;

/// <summary>A client that keeps what it took, as the protocol asks of one.</summary>
internal sealed class Client(TrustedRoot root)
{
    public TrustedRoot Root { get; private set; } = root;

    public TrustedHead? Held { get; private set; }

    /// <summary>Follows roots one at a time, then looks at the head; the reason it stayed where it was, or null.</summary>
    public RejectionReason? Check(Func<int, byte[]?> roots, byte[] head)
    {
        while (roots(Root.Version + 1) is { } next)
        {
            RootReading following = RootReader.Follow(Root, next);
            if (!following.Accepted)
            {
                return following.Reason;
            }

            Root = following.Root;
        }

        Floor? floor = Held is null ? null : new Floor(Held.Head.RootVersion, Held.Head.Sequence, Held.PayloadSha256);
        HeadReading reading = HeadReader.Read(head, Root, floor, "0.1.0");
        Held = reading.Head ?? Held;
        return reading.Reason;
    }
}
