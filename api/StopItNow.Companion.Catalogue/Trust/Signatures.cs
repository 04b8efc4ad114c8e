using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>Whether enough of the right keys signed an envelope (<c>PROTOCOL.md</c>, section 3).</summary>
internal static class Signatures
{
    /// <summary>Why the signatures are not enough for a role of a root, or null when they are.</summary>
    public static RejectionReason? Fault(Envelope envelope, RootDocument root, RootRole role)
    {
        if (envelope.Signatures.Count == 0)
        {
            return RejectionReason.Unsigned;
        }

        Dictionary<string, RootKey> able = root.Keys.Where(key => key.Algorithm == RootKey.EcdsaP256Sha256 && role.Keys.Contains(key.Id))
            .ToDictionary(key => key.Id, StringComparer.Ordinal);
        byte[] signed = Signing.SignedBytes(envelope);
        HashSet<string> verified = new(StringComparer.Ordinal);
        foreach (EnvelopeSignature signature in envelope.Signatures)
        {
            if (able.TryGetValue(signature.KeyId, out RootKey? key))
            {
                if (!P256.Verifies(key.Spki.Span, signed, signature.Value.Span))
                {
                    return RejectionReason.BadSignature;
                }

                verified.Add(key.Id);
            }
        }

        RootRole other = ReferenceEquals(role, root.Root) ? root.Head : root.Root;
        return verified.Count >= role.Threshold ? null
            : verified.Count > 0 ? RejectionReason.ThresholdNotMet
            : envelope.Signatures.Any(signature => other.Keys.Contains(signature.KeyId)) ? RejectionReason.WrongKeyRole
            : RejectionReason.UnknownKey;
    }
}
