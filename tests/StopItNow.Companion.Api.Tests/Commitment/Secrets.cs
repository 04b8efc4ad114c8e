using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StopItNow.Companion.Api.Tests.Commitment;

internal enum Direction : byte
{
    FromPerson = 1,
    FromPartner = 2,
}

/// <summary>What follows from the two secrets of a commitment (<c>COMMITMENT.md</c>, section 2).</summary>
internal static class Secrets
{
    public const string Context = "StopItNow.Companion commitment 1: ";

    public static byte[] Mailbox(byte[] link) => Derive(link, [], "mailbox", 16);

    public static byte[] Key(byte[] link, Direction direction) =>
        Derive(link, [], direction == Direction.FromPerson ? "key from the person" : "key from the partner", 32);

    public static byte[] PartnerToken(byte[] link, string use) => Derive(link, [], $"partner {use}", 32);

    public static byte[] PersonToken(byte[] person, byte[] mailbox, string use) => Derive(person, mailbox, $"person {use}", 32);

    public static byte[] Registration(byte[] person, byte[] mailbox) => Derive(person, mailbox, "registration", 32);

    /// <summary>Sixteen digits that both sides compare (section 4).</summary>
    public static string CompareCode(byte[] link, byte[] personKeyHash)
    {
        var bytes = Rfc2898DeriveBytes.Pbkdf2((byte[])[.. link, .. personKeyHash], Encoding.ASCII.GetBytes(Context + "compare"), 100_000, HashAlgorithmName.SHA256, 8);
        var digits = (System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) % 10_000_000_000_000_000).ToString("D16", null);
        return $"{digits[..4]} {digits[4..8]} {digits[8..12]} {digits[12..]}";
    }

    public static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static byte[] Derive(byte[] secret, byte[] salt, string label, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, salt, Encoding.ASCII.GetBytes(Context + label));
}
