using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>
/// Names a mailbox among those that somebody waits at, without saying which it is: the first eight bytes of its id's SHA-256. Two mailboxes with
/// the same name only make somebody look once more.
/// </summary>
internal readonly record struct MailboxSignal(ulong Name)
{
    /// <summary>The name of a mailbox.</summary>
    public static MailboxSignal Of(ReadOnlySpan<byte> mailboxId) => new(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(mailboxId)));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static MailboxSignal? Read(string text) =>
        text.Length == 16 && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var name) ? new(name) : null;

    /// <summary>16 hexadecimal digits.</summary>
    public override string ToString() => Name.ToString("x16", CultureInfo.InvariantCulture);
}
