using System.Security.Cryptography;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>ECDSA over P-256 with SHA-256 (FIPS 186-5): the public half.</summary>
internal static class P256
{
    private const int SignatureLength = 64;

    // SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING } up to the mark of an uncompressed point (RFC 5480): other forms of the same key would have other ids.
    private static readonly byte[] Prefix = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    /// <summary>Whether the bytes are a key: the one encoding of a point on the curve.</summary>
    public static bool IsKey(ReadOnlySpan<byte> spki)
    {
        using ECDsa? key = TryImport(spki);
        return key is not null;
    }

    /// <summary>Whether a signature is the key's, over these bytes.</summary>
    public static bool Verifies(ReadOnlySpan<byte> spki, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        using ECDsa? key = TryImport(spki);
        return key is not null && signature.Length == SignatureLength
            && key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static ECDsa? TryImport(ReadOnlySpan<byte> spki)
    {
        if (spki.Length != Prefix.Length + SignatureLength || !spki.StartsWith(Prefix))
        {
            return null;
        }

        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out _);
            return key;
        }
        catch (CryptographicException)
        {
            // The framework's only way to say that a point is not on the curve.
            key.Dispose();
            return null;
        }
    }
}
