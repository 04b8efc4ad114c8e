using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>A note that was opened, with its place and the hash of its sealed form.</summary>
internal sealed record OpenedNote(Note Note, Position Position, byte[] Hash);

/// <summary>Seals and opens notes (<c>COMMITMENT.md</c>, sections 5 and 6), written from that page and not from the browsers' code.</summary>
internal static class SealedNote
{
    public const int Size = 1_400;
    public const int OpenedSize = 1_334;
    private const int NonceAt = Position.Length;
    private const int CipherAt = NonceAt + 12;

    /// <summary>Opened bytes: key and signature (zeros from a partner), then the note, then zeros.</summary>
    public static byte[] Plain(byte[] publicKey, byte[] signature, byte[] note)
    {
        var plain = new byte[OpenedSize];
        publicKey.CopyTo(plain, 0);
        signature.CopyTo(plain, 65);
        note.CopyTo(plain, 129);
        return plain;
    }

    public static byte[] SignedBytes(byte[] bound, byte[] note) => [.. Encoding.ASCII.GetBytes(Secrets.Context + "note"), .. bound, .. note];

    public static byte[] Encrypt(byte[] key, byte[] mailbox, Position position, byte[] nonce, byte[] plain)
    {
        using AesGcm cipher = new(key, 16);
        var encrypted = new byte[plain.Length];
        var tag = new byte[16];
        cipher.Encrypt(nonce, plain, encrypted, tag, position.Bound(mailbox));
        return [.. position.Bytes, .. nonce, .. encrypted, .. tag];
    }

    public static (OpenedNote? Note, Reason? Reason) Open(Link link, byte[] bytes)
    {
        if (bytes.Length != Size)
            return (null, Reason.WrongSize);
        if (bytes[0] != 1)
            return (null, Reason.WrongVersion);
        Position position = new((Direction)bytes[1], BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(2)), bytes[6..38]);
        var bound = position.Bound(Secrets.Mailbox(link.Secret));
        if (!Enum.IsDefined(position.Direction) || Decrypt(Secrets.Key(link.Secret, position.Direction), bound, bytes) is not { } plain)
            return (null, Reason.Tampered);

        var note = plain[129..];
        if (position.Direction == Direction.FromPerson)
        {
            if (!IsSigned(link.PersonKeyHash, plain[..65], plain[65..129], SignedBytes(bound, Note.Signed(note))))
                return (null, Reason.NotByThePerson);
        }
        else if (plain.AsSpan(0, 129).ContainsAnyExcept((byte)0))
            return (null, Reason.Malformed);

        if (position.Counter == 0 || (position.Counter == 1 && position.Previous.AsSpan().ContainsAnyExcept((byte)0)))
            return (null, Reason.Malformed);
        var (read, reason) = Note.Read(note, position.Direction);
        return read is null ? (null, reason) : (new(read, position, SHA256.HashData(bytes)), null);
    }

    private static byte[]? Decrypt(byte[] key, byte[] bound, byte[] bytes)
    {
        using AesGcm cipher = new(key, 16);
        var plain = new byte[OpenedSize];
        try
        {
            cipher.Decrypt(bytes.AsSpan(NonceAt, 12), bytes.AsSpan(CipherAt, OpenedSize), bytes.AsSpan(Size - 16), plain, bound);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static bool IsSigned(byte[] keyHash, byte[] publicKey, byte[] signature, byte[] signed)
    {
        if (!SHA256.HashData(publicKey).AsSpan().SequenceEqual(keyHash) || publicKey[0] != 4)
            return false;
        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = publicKey[1..33], Y = publicKey[33..] } });
            return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
