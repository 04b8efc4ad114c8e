using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>Turns candidates into fingerprints, the first 48 bits of a hash as a whole number, under one key or salt (<c>MATCHING.md</c>, section 6).</summary>
internal static class Fingerprints
{
    /// <summary>Bytes of one fingerprint where it is kept.</summary>
    public const int Bytes = 6;

    /// <summary>Bytes of the salt that all lists of a release share.</summary>
    public const int SaltBytes = 16;

    /// <summary>For published lists: SHA-256 (FIPS 180-4) of the salt and the candidate as UTF-8. Whoever has the list can test guesses.</summary>
    public static ulong Salted(ReadOnlySpan<byte> salt, string candidate) => FirstBits(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(candidate)]));

    /// <summary>For a person's own phrases: HMAC-SHA-256 (RFC 2104) under a key drawn in their browser.</summary>
    public static ulong Keyed(ReadOnlySpan<byte> key, string candidate) => FirstBits(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(candidate)));

    /// <summary>The fingerprint that stands at <paramref name="index"/>, big-endian.</summary>
    public static ulong At(ReadOnlySpan<byte> bytes, int index)
    {
        ReadOnlySpan<byte> at = bytes.Slice(index * Bytes, Bytes);
        return ((ulong)BinaryPrimitives.ReadUInt16BigEndian(at) << 32) | BinaryPrimitives.ReadUInt32BigEndian(at[2..]);
    }

    /// <summary>Fingerprints as bytes, ascending and each once: neither words nor the order of adding stand there.</summary>
    public static byte[] ToBytes(IEnumerable<ulong> fingerprints)
    {
        ulong[] ascending = [.. new SortedSet<ulong>(fingerprints)];
        byte[] bytes = new byte[ascending.Length * Bytes];
        for (int i = 0; i < ascending.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * Bytes), (ushort)(ascending[i] >> 32));
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan((i * Bytes) + 2), (uint)ascending[i]);
        }

        return bytes;
    }

    private static ulong FirstBits(byte[] hash) => At(hash, 0);
}
