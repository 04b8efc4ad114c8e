using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>A commitment whose secrets are drawn for the cases and thrown away; seals as both sides, and as neither may.</summary>
internal sealed class Pair : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Pair() => Link = new(RandomNumberGenerator.GetBytes(32), SHA256.HashData(PublicKey));

    public static byte[] None { get; } = new byte[32];

    public Link Link { get; }

    public byte[] Mailbox => Secrets.Mailbox(Link.Secret);

    public byte[] PublicKey => Point(_key);

    public static byte[] Point(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }

    public byte[] Sign(Position position, byte[] note) =>
        _key.SignData(SealedNote.SignedBytes(position.Bound(Mailbox), note), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>An honest sealed note.</summary>
    public byte[] Seal(Position position, Note note) => Seal(position, note.Bytes);

    /// <summary>The same with bytes that may be no note.</summary>
    public byte[] Seal(Position position, byte[] note)
    {
        var isPerson = position.Direction == Direction.FromPerson;
        var signature = isPerson ? Sign(position, Note.Signed(note)) : new byte[64];
        return Encrypt(position, SealedNote.Plain(isPerson ? PublicKey : new byte[65], signature, note));
    }

    public byte[] Encrypt(Position position, byte[] plain) =>
        SealedNote.Encrypt(Secrets.Key(Link.Secret, position.Direction), Mailbox, position, RandomNumberGenerator.GetBytes(12), plain);

    /// <summary>The beginning of every case: what somebody with the link has.</summary>
    public JsonObject Case(string name) =>
        new() { ["name"] = name, ["secret"] = Secrets.Text(Link.Secret), ["personKeyHash"] = Secrets.Text(Link.PersonKeyHash) };

    public static Note NoteOf(string text, string kind = "check-in") => new(kind, RandomNumberGenerator.GetBytes(16), 20_784, text);

    public void Dispose() => _key.Dispose();
}
