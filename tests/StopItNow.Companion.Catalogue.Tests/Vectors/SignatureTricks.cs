using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Envelopes that no honest publisher writes.</summary>
internal static class SignatureTricks
{
    // The order of P-256's group (FIPS 186-5, SP 800-186 section 3.2.1.3).
    private static readonly BigInteger Order = BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static readonly byte[] OtherSpki = "a key of the future"u8.ToArray();

    public static string OtherAlgorithmId { get; } = Sha256(OtherSpki);

    /// <summary>The same signature's other form: (r, n − s).</summary>
    public static byte[] Twin(byte[] signature)
    {
        BigInteger s = new(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        byte[] twin = (Order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - twin.Length], .. twin];
    }

    /// <summary>Every signature in its other form.</summary>
    public static byte[] Twin(Envelope envelope)
        => (envelope with { Signatures = [.. envelope.Signatures.Select(s => s with { Value = Twin(s.Value.ToArray()) })] }).Encode();

    /// <summary>The first signature once more.</summary>
    public static byte[] Twice(Envelope envelope) => (envelope with { Signatures = [envelope.Signatures[0], .. envelope.Signatures] }).Encode();

    /// <summary>Every signature, and each in its other form as well.</summary>
    public static byte[] BothForms(Envelope envelope)
        => (envelope with { Signatures = [.. envelope.Signatures, .. envelope.Signatures.Select(s => s with { Value = Twin(s.Value.ToArray()) })] }).Encode();

    public static byte[] Reversed(Envelope envelope) => (envelope with { Signatures = [.. envelope.Signatures.Reverse()] }).Encode();

    public static byte[] With(Envelope envelope, string keyId, byte[] signature)
        => (envelope with { Signatures = [.. envelope.Signatures, new EnvelopeSignature(keyId, signature)] }).Encode();

    public static byte[] With(Envelope envelope, ECDsa key, byte[] signature) => With(envelope, Signing.KeyId(key), signature);

    public static byte[] Der(string payload, string type, ECDsa key)
        => key.SignData(Signing.SignedBytes(new Envelope(type, Utf8(payload), [])), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Signs the payload without DSSE's encoding around it.</summary>
    public static byte[] Plain(string payload, ECDsa key)
        => key.SignData(Utf8(payload), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>The payload of a root of which a role has one more key, of an algorithm this version does not know.</summary>
    public static string WithOtherAlgorithm(RootDocument root, string role)
    {
        RootKey key = new(OtherAlgorithmId, "ml-dsa-44", OtherSpki);
        RootDocument with = root with { Keys = Sorted([.. root.Keys, key]) };
        return (role == "root" ? with with { Root = Grown(root.Root) } : with with { Head = Grown(root.Head) }).ToEnvelope().Text();
    }

    public static IReadOnlyList<RootKey> Sorted(IEnumerable<RootKey> keys) => [.. keys.OrderBy(key => key.Id, StringComparer.Ordinal)];

    public static string Replaced(string text, string part, string replacement)
    {
        int at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"nothing to replace: {part}") : text[..at] + replacement + text[(at + part.Length)..];
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static RootRole Grown(RootRole role) => role with { Keys = [.. role.Keys.Append(OtherAlgorithmId).Order(StringComparer.Ordinal)] };
}
