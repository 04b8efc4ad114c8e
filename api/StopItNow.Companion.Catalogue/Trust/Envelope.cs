using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>
/// A DSSE v1 envelope (<see href="https://github.com/secure-systems-lab/dsse/blob/master/envelope.md"/>), stricter than the standard:
/// its bytes must be the one canonical encoding, so that the same payload and signatures always are the same bytes.
/// </summary>
/// <param name="PayloadType">Media type of the payload; bound by every signature.</param>
/// <param name="Payload">The bytes that are signed and parsed.</param>
/// <param name="Signatures">Made by <see cref="Signing.Sign"/>.</param>
public sealed partial record Envelope(string PayloadType, ReadOnlyMemory<byte> Payload, IReadOnlyList<EnvelopeSignature> Signatures)
{
    /// <summary>Payload type of a catalogue head.</summary>
    public const string HeadPayloadType = "application/vnd.stopitnow.catalogue-head+json";

    /// <summary>Payload type of a catalogue root.</summary>
    public const string RootPayloadType = "application/vnd.stopitnow.catalogue-root+json";

    /// <summary>Largest encoded envelope, in bytes.</summary>
    public const int Largest = 64 * 1024;

    /// <summary>The canonical encoding: member order as in the standard's example, no white space, padded base64.</summary>
    public byte[] Encode()
    {
        StringBuilder text = new("{\"payload\":\"");
        text.Append(Convert.ToBase64String(Payload.Span)).Append("\",\"payloadType\":\"").Append(PayloadType).Append("\",\"signatures\":[");
        text.AppendJoin(',', Signatures.Select(s => $"{{\"keyid\":\"{s.KeyId}\",\"sig\":\"{Convert.ToBase64String(s.Value.Span)}\"}}"));
        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }

    /// <summary>Reads an envelope up to its type: size, JSON, canonical form, payload type. No signature is looked at. Null and a reason when refused.</summary>
    internal static Envelope? TryRead(ReadOnlyMemory<byte> bytes, string payloadType, out RejectionReason reason)
    {
        if (bytes.Length > Largest)
        {
            reason = RejectionReason.TooLarge;
            return null;
        }

        if (StrictJson.Fault(bytes.Span) == RejectionReason.NotJson)
        {
            reason = RejectionReason.NotJson;
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(bytes);
        if (FromJson(document.RootElement) is not { } envelope || !bytes.Span.SequenceEqual(envelope.Encode()))
        {
            reason = RejectionReason.NotCanonical;
            return null;
        }

        reason = RejectionReason.WrongPayloadType;
        return envelope.PayloadType == payloadType ? envelope : null;
    }

    private static Envelope? FromJson(JsonElement root)
    {
        if (!root.TryText("payloadType", out string type) || !MediaType().IsMatch(type)
            || !root.TryBase64("payload", out byte[] payload) || !root.TryList("signatures", out JsonElement list))
        {
            return null;
        }

        List<EnvelopeSignature> signatures = [];
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (!item.TryText("keyid", out string id) || !Hash.IsHex(id) || !item.TryBase64("sig", out byte[] value))
            {
                return null;
            }

            signatures.Add(new EnvelopeSignature(id, value));
        }

        return new Envelope(type, payload, signatures);
    }

    [GeneratedRegex("^[a-z0-9]+/[a-z0-9.+-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex MediaType();
}

/// <summary>One signature of an envelope.</summary>
/// <param name="KeyId">Lower-case hexadecimal SHA-256 of the key's SPKI.</param>
/// <param name="Value">ECDSA over P-256 with SHA-256: r then s, 32 bytes each (IEEE P1363).</param>
public sealed record EnvelopeSignature(string KeyId, ReadOnlyMemory<byte> Value);
