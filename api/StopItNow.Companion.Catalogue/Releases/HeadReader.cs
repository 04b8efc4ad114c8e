using System.Text.Json;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>Turns bytes into a head to trust, or says why not, looking in the order of <c>PROTOCOL.md</c>, section 5. Does no I/O.</summary>
public static class HeadReader
{
    /// <summary>Reads a head.</summary>
    /// <param name="head">The envelope as published.</param>
    /// <param name="root">The newest root that is trusted.</param>
    /// <param name="floor">What is held already; null takes any position.</param>
    /// <param name="clientVersion">Version of the client that is to show the release; null for a reader that is none.</param>
    /// <exception cref="ArgumentException"><paramref name="clientVersion"/> is not three numbers joined by dots.</exception>
    public static HeadReading Read(ReadOnlyMemory<byte> head, TrustedRoot root, Floor? floor = null, string? clientVersion = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (clientVersion is not null && !ClientVersion.IsVersion(clientVersion))
        {
            throw new ArgumentException("not a version such as 0.1.0", nameof(clientVersion));
        }

        // Copied before it is checked: the caller's memory could change before the use. What is too large is not worth a copy.
        ReadOnlyMemory<byte> bytes = head.Length > Envelope.Largest ? head : head.ToArray();
        if (Envelope.TryRead(bytes, Envelope.HeadPayloadType, out RejectionReason reason) is not { } envelope)
        {
            return HeadReading.Rejected(reason);
        }

        if (Signatures.Fault(envelope, root.Document, root.Document.Head) is { } fault)
        {
            return HeadReading.Rejected(fault);
        }

        using JsonDocument? payload = StrictJson.TryRead(envelope.Payload, out reason);
        if (payload is null)
        {
            return HeadReading.Rejected(reason);
        }

        string identity = Hash.Of(envelope.Payload.Span);
        return ReadPayload(payload.RootElement, root, clientVersion, out reason) is not { } parsed ? HeadReading.Rejected(reason)
            : Below(parsed, identity, floor) is { } below ? HeadReading.Rejected(below)
            : HeadReading.Of(new TrustedHead(parsed, bytes, identity));
    }

    private static Head? ReadPayload(JsonElement payload, TrustedRoot root, string? clientVersion, out RejectionReason reason)
    {
        reason = RejectionReason.InvalidContent;
        if (!payload.TryInteger("spec", out long spec))
        {
            return null;
        }

        if (spec != Head.Spec)
        {
            reason = RejectionReason.UnsupportedSpec;
            return null;
        }

        if (!payload.TryText("channel", out string channel)
            || !payload.TryInteger("rootVersion", out long rootVersion) || !payload.TryInteger("sequence", out long sequence)
            || !payload.TryText("issuedAt", out string issued) || !ProtocolTime.TryRead(issued, out DateTimeOffset issuedAt)
            || !payload.TryText("expiresAt", out string expires) || !ProtocolTime.TryRead(expires, out DateTimeOffset expiresAt)
            || expiresAt <= issuedAt || expiresAt - issuedAt > Head.LongestLife
            || !payload.TryText("minimumClient", out string minimumClient) || !ClientVersion.IsVersion(minimumClient)
            || !payload.TryText("summary", out string summary) || summary.Length > Head.LongestSummary || SafeText.Fault(summary) is not null
            || Collection.TryReadAll(payload) is not { } collections)
        {
            return null;
        }

        RejectionReason? fault = sequence < 1 ? RejectionReason.NumberOutOfRange
            : clientVersion is not null && ClientVersion.IsOlder(clientVersion, minimumClient) ? RejectionReason.ClientTooOld
            : channel != root.Channel ? RejectionReason.WrongChannel
            : rootVersion != root.Version ? RejectionReason.WrongRootVersion
            : Collection.Fault(collections);
        reason = fault ?? default;
        return fault is null ? new Head(channel, root.Version, sequence, issuedAt, expiresAt, minimumClient, summary, collections) : null;
    }

    private static RejectionReason? Below(Head head, string identity, Floor? floor)
    {
        int order = floor is null ? 1 : (head.RootVersion, head.Sequence).CompareTo((floor.RootVersion, floor.Sequence));
        return order < 0 ? RejectionReason.Rollback
            : order == 0 && identity != floor!.PayloadSha256 ? RejectionReason.Equivocation
            : null;
    }
}
