using System.Text.Json;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>Turns bytes into a root to trust, or says why not (<c>PROTOCOL.md</c>, section 4). Does no I/O.</summary>
public static class RootReader
{
    /// <summary>Reads the root that a client came with: it vouches for itself, so trust in it must come from where the bytes came from.</summary>
    public static RootReading First(ReadOnlyMemory<byte> envelope) => Read(envelope, null);

    /// <summary>Reads the root after a trusted one: signed by enough keys of both.</summary>
    public static RootReading Follow(TrustedRoot trusted, ReadOnlyMemory<byte> envelope)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        return Read(envelope, trusted);
    }

    private static RootReading Read(ReadOnlyMemory<byte> given, TrustedRoot? trusted)
    {
        // Copied first: the caller's memory could change between the check and the use. What is too large is not.
        byte[] bytes = given.Length > Envelope.Largest ? [] : given.ToArray();
        if (Envelope.TryRead(given.Length > Envelope.Largest ? given : bytes, Envelope.RootPayloadType, out RejectionReason reason) is not { } envelope)
        {
            return RootReading.Rejected(reason);
        }

        using JsonDocument? payload = StrictJson.TryRead(envelope.Payload, out reason);
        if (payload is null)
        {
            return RootReading.Rejected(reason);
        }

        if (!payload.RootElement.TryInteger("spec", out long spec))
        {
            return RootReading.Rejected(RejectionReason.InvalidRoot);
        }

        if (spec != RootDocument.Spec)
        {
            return RootReading.Rejected(RejectionReason.UnsupportedSpec);
        }

        if (RootRules.Read(payload.RootElement) is not { } document)
        {
            return RootReading.Rejected(RejectionReason.InvalidRoot);
        }

        return Fault(envelope, document, trusted?.Document) is { } fault
            ? RootReading.Rejected(fault)
            : RootReading.Of(new TrustedRoot(document, bytes, Hash.Of(envelope.Payload.Span)));
    }

    private static RejectionReason? Fault(Envelope envelope, RootDocument document, RootDocument? trusted)
    {
        if (trusted is not null)
        {
            if (document.Channel != trusted.Channel)
            {
                return RejectionReason.WrongChannel;
            }

            if (document.Version != trusted.Version + 1)
            {
                return RejectionReason.RootGap;
            }

            if (Signatures.Fault(envelope, trusted, trusted.Root) is { } fault)
            {
                return fault;
            }
        }

        return Signatures.Fault(envelope, document, document.Root);
    }
}
