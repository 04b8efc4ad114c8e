using System.Security.Cryptography;
using System.Text;

namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>SHA-256 of a token that a request carried. What was no token at all hashes to what no mailbox has, and goes the same way.</summary>
internal sealed class TokenHash
{
    /// <summary>Length of a token and of its hash.</summary>
    public const int Size = 32;

    /// <summary>Length of a hashed idempotency key.</summary>
    public const int KeySize = 16;

    private readonly byte[] _hash;

    private TokenHash(byte[] hash) => _hash = hash;

    /// <summary>The hash of no token: what was sent instead of one, or to an address that cannot be a mailbox's.</summary>
    public static TokenHash Nobody { get; } = new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>The hash of a token's 32 bytes.</summary>
    public static TokenHash Of(ReadOnlySpan<byte> token) => new(SHA256.HashData(token));

    /// <summary>Whether this is the hash a mailbox keeps; takes the same time for any other.</summary>
    public bool Is(byte[] kept) => CryptographicOperations.FixedTimeEquals(_hash, kept);

    /// <summary>What is kept of an idempotency key: bound to the mailbox and the token, so that it says nothing beyond them.</summary>
    public byte[] OfKey(ReadOnlySpan<byte> mailboxId, string key) =>
        SHA256.HashData([.. mailboxId, .. _hash, .. Encoding.ASCII.GetBytes(key)])[..KeySize];
}
