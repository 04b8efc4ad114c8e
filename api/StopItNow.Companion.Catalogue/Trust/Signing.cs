using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>Signs envelopes. The only place of the catalogue that a private key comes near; keeping keys is the publisher's.</summary>
public static class Signing
{
    /// <summary>Lower-case hexadecimal SHA-256 of the key's SubjectPublicKeyInfo.</summary>
    public static string KeyId(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Hash.Of(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The public half, as a root lists it.</summary>
    public static RootKey PublicKey(ECDsa key) => new(KeyId(key), RootKey.EcdsaP256Sha256, key.ExportSubjectPublicKeyInfo());

    /// <summary>Adds the key's signature, or puts it in the place of the key's earlier one. Signatures stand in ordinal order of key id.</summary>
    /// <exception cref="ArgumentException">The key is not on P-256.</exception>
    /// <exception cref="CryptographicException">The key has no private half.</exception>
    public static Envelope Sign(Envelope envelope, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(key);
        if (!P256.IsKey(key.ExportSubjectPublicKeyInfo()))
        {
            throw new ArgumentException("the key is not on P-256", nameof(key));
        }

        string id = KeyId(key);
        byte[] value = key.SignData(SignedBytes(envelope), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return envelope with
        {
            Signatures = [.. envelope.Signatures.Where(signature => signature.KeyId != id).Append(new EnvelopeSignature(id, value))
                .OrderBy(signature => signature.KeyId, StringComparer.Ordinal)],
        };
    }

    /// <summary>DSSE's pre-authentication encoding: binds the type and both lengths.</summary>
    internal static byte[] SignedBytes(Envelope envelope)
    {
        string before = string.Create(
            CultureInfo.InvariantCulture, $"DSSEv1 {envelope.PayloadType.Length} {envelope.PayloadType} {envelope.Payload.Length} ");
        return [.. Encoding.ASCII.GetBytes(before), .. envelope.Payload.Span];
    }
}
