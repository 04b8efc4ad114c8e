using System.Buffers.Binary;
using System.Text;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>Where a sealed note belongs.</summary>
internal sealed record Position(Direction Direction, uint Counter, byte[] Previous)
{
    public const int Length = 38;

    public byte[] Bytes => [1, (byte)Direction, .. BigEndian(Counter), .. Previous];

    /// <summary>What a note is bound to besides its words.</summary>
    public byte[] Bound(byte[] mailbox) => [1, .. mailbox, .. Bytes[1..]];

    public static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}

/// <summary>What somebody wrote.</summary>
internal sealed record Note(string Kind, byte[] Id, uint Day, string Text)
{
    public static readonly string[] Kinds = ["", "first", "check-in", "encouragement"];
    private const int TextAt = 23;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public byte[] Bytes => Write((byte)Array.IndexOf(Kinds, Kind), Id, Day, Encoding.UTF8.GetBytes(Text));

    public static byte[] Write(byte kind, byte[] id, uint day, byte[] text, int? length = null) =>
        [kind, .. id, .. Position.BigEndian(day), .. Position.BigEndian((uint)(length ?? text.Length))[2..], .. text];

    /// <summary>The part of opened bytes that was signed: up to the end of the text, or of the bytes.</summary>
    public static byte[] Signed(byte[] opened) => opened[..Math.Min(opened.Length, TextAt + Length(opened))];

    public static (Note? Note, Reason? Reason) Read(byte[] opened, Direction direction)
    {
        var kind = opened[0];
        var day = BinaryPrimitives.ReadUInt32BigEndian(opened.AsSpan(17));
        if (!(direction == Direction.FromPerson ? kind is 1 or 2 : kind is 3) || day > 99_999)
            return (null, Reason.Malformed);
        var length = Length(opened);
        if (length > 900)
            return (null, Reason.TooLong);
        if (length == 0 || opened.AsSpan(TextAt + length).ContainsAnyExcept((byte)0))
            return (null, Reason.Malformed);
        try
        {
            var text = Strict.GetString(opened, TextAt, length);
            return text.Any(character => char.IsControl(character) && character != '\n')
                ? (null, Reason.Malformed)
                : (new(Kinds[kind], opened[1..17], day, text), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Reason.Malformed);
        }
    }

    private static int Length(byte[] opened) => BinaryPrimitives.ReadUInt16BigEndian(opened.AsSpan(21));
}
