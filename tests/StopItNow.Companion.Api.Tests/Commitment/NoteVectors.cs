using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>Single sealed notes: honest ones, spoilt ones, and those of somebody who has the link and no more. What is expected is written beside each.</summary>
internal static class NoteVectors
{
    private static readonly byte[] Before = SHA256.HashData("the note before"u8);
    private static readonly Position FirstPlace = new(Direction.FromPerson, 1, Pair.None);
    private static readonly Position PartnerPlace = new(Direction.FromPartner, 1, Pair.None);
    private static readonly Note Plain = Pair.NoteOf("blue zebra");

    public static IEnumerable<JsonObject> All()
    {
        using Pair pair = new();
        return [.. Accepted(pair), .. Spoilt(pair), .. NotByThePerson(pair), .. Misshapen(pair)];
    }

    private static IEnumerable<JsonObject> Accepted(Pair pair)
    {
        (string Name, Position Position, Note Note)[] cases =
        [
            ("the first note", FirstPlace, Pair.NoteOf("I have decided to stop.", "first")),
            ("a check-in after another note", new(Direction.FromPerson, 2, Before), Plain),
            ("a note begun anew, its writer not knowing the one before", new(Direction.FromPerson, 5, Pair.None), Plain),
            ("the highest number", new(Direction.FromPerson, uint.MaxValue, Before), Plain),
            ("as much text as a note holds", FirstPlace, Pair.NoteOf(string.Concat(Enumerable.Repeat("é", 450)))),
            ("several lines and scripts", FirstPlace, Pair.NoteOf("paper lantern\nفانوس ورقي\n紙の提灯 🏮")),
            ("a byte order mark is a character", FirstPlace, Pair.NoteOf("\ufeffblue zebra")),
            ("an encouragement", PartnerPlace, Pair.NoteOf("Well done.", "encouragement")),
            ("the last day", FirstPlace, Plain with { Day = 99_999 }),
        ];
        return cases.Select(it => Accepted(pair, it.Name, it.Position, it.Note));
    }

    /// <summary>With nonce and signature, so that the same note can be sealed again to the same bytes.</summary>
    private static JsonObject Accepted(Pair pair, string name, Position position, Note note)
    {
        var isPerson = position.Direction == Direction.FromPerson;
        var signature = isPerson ? pair.Sign(position, note.Bytes) : [];
        var nonce = RandomNumberGenerator.GetBytes(12);
        var plain = SealedNote.Plain(isPerson ? pair.PublicKey : [], signature, note.Bytes);
        var bytes = SealedNote.Encrypt(Secrets.Key(pair.Link.Secret, position.Direction), pair.Mailbox, position, nonce, plain);
        var item = Of(pair, name, bytes, "accepted");
        item["direction"] = isPerson ? "from-person" : "from-partner";
        item["counter"] = position.Counter;
        item["previous"] = Secrets.Text(position.Previous);
        item["kind"] = note.Kind;
        item["id"] = Secrets.Text(note.Id);
        item["day"] = note.Day;
        item["text"] = note.Text;
        item["publicKey"] = Secrets.Text(isPerson ? pair.PublicKey : []);
        item["signature"] = Secrets.Text(signature);
        item["nonce"] = Secrets.Text(nonce);
        item["hash"] = Secrets.Text(SHA256.HashData(bytes));
        return item;
    }

    private static IEnumerable<JsonObject> Spoilt(Pair pair)
    {
        using Pair other = new();
        Position second = new(Direction.FromPerson, 2, Before);
        var honest = pair.Seal(second, Plain);
        var plain = SealedNote.Plain(pair.PublicKey, pair.Sign(second, Plain.Bytes), Plain.Bytes);
        var mailbox = pair.Mailbox;
        var nonce = RandomNumberGenerator.GetBytes(12);
        (string Name, byte[] Bytes, string Expect)[] cases =
        [
            ("no bytes", [], "wrong-size"),
            ("a byte is missing", honest[..^1], "wrong-size"),
            ("a byte too many", [.. honest, 0], "wrong-size"),
            ("version 2", Changed(honest, 0, 2), "wrong-version"),
            ("version 0", Changed(honest, 0, 0), "wrong-version"),
            ("a direction that is none", Changed(honest, 1, 3), "tampered"),
            ("no direction", Changed(honest, 1, 0), "tampered"),
            ("turned round: the other direction", Changed(honest, 1, 2), "tampered"),
            ("another number", Changed(honest, 5, 3), "tampered"),
            ("another note before it", Changed(honest, 6, (byte)(honest[6] ^ 1)), "tampered"),
            ("another nonce", Changed(honest, 38, (byte)(honest[38] ^ 128)), "tampered"),
            ("another word", Changed(honest, 700, (byte)(honest[700] ^ 1)), "tampered"),
            ("another tag", Changed(honest, 1_399, (byte)(honest[1_399] ^ 1)), "tampered"),
            ("the note of another link", other.Seal(second, Plain), "tampered"),
            ("sealed for another mailbox", SealedNote.Encrypt(Secrets.Key(pair.Link.Secret, Direction.FromPerson), other.Mailbox, second, nonce, plain), "tampered"),
            ("sealed with the key of the other direction", SealedNote.Encrypt(Secrets.Key(pair.Link.Secret, Direction.FromPartner), mailbox, second, nonce, plain), "tampered"),
        ];
        return cases.Select(it => Of(pair, it.Name, it.Bytes, it.Expect));
    }

    /// <summary>Whoever has the link can seal in both directions; only the person can sign.</summary>
    private static IEnumerable<JsonObject> NotByThePerson(Pair pair)
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Position place = new(Direction.FromPerson, 2, Before);
        var signed = SealedNote.SignedBytes(place.Bound(pair.Mailbox), Plain.Bytes);
        var strange = stranger.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var zeros = new byte[65];
        (string Name, byte[] Key, byte[] Signature)[] cases =
        [
            ("the partner writes as the person, with a key of their own", Pair.Point(stranger), strange),
            ("the person's key under somebody else's signature", pair.PublicKey, strange),
            ("no key and no signature", zeros, zeros[..64]),
            ("the person's key and no signature", pair.PublicKey, zeros[..64]),
            ("the person's signature of another number", pair.PublicKey, pair.Sign(place with { Counter = 3 }, Plain.Bytes)),
            ("the person's signature behind another note", pair.PublicKey, pair.Sign(place with { Previous = Pair.None }, Plain.Bytes)),
            ("the person's signature of another direction", pair.PublicKey, pair.Sign(place with { Direction = Direction.FromPartner }, Plain.Bytes)),
            ("the person's signature of other words", pair.PublicKey, pair.Sign(place, (Plain with { Text = "paper lantern" }).Bytes)),
            ("the person's signature of another day", pair.PublicKey, pair.Sign(place, (Plain with { Day = 1 }).Bytes)),
        ];
        foreach (var (name, key, signature) in cases)
            yield return Of(pair, name, pair.Encrypt(place, SealedNote.Plain(key, signature, Plain.Bytes)), "not-by-the-person");

        byte[] noPoint = [4, .. Enumerable.Repeat((byte)1, 64)];
        var item = Of(pair, "the link names a key that is no point on the curve", pair.Encrypt(place, SealedNote.Plain(noPoint, strange, Plain.Bytes)), "not-by-the-person");
        item["personKeyHash"] = Secrets.Text(SHA256.HashData(noPoint));
        yield return item;
    }

    private static IEnumerable<JsonObject> Misshapen(Pair pair)
    {
        var id = Plain.Id;
        (string Name, byte[] Note, string Expect)[] cases =
        [
            ("no kind", Note.Write(0, id, 1, "a"u8.ToArray()), "malformed"),
            ("a kind nobody knows", Note.Write(4, id, 1, "a"u8.ToArray()), "malformed"),
            ("an encouragement from the person", Note.Write(3, id, 1, "a"u8.ToArray()), "malformed"),
            ("a day after the last", Note.Write(2, id, 100_000, "a"u8.ToArray()), "malformed"),
            ("no text", Note.Write(2, id, 1, []), "malformed"),
            ("text that is no UTF-8", Note.Write(2, id, 1, [0xff]), "malformed"),
            ("a character in more bytes than it takes", Note.Write(2, id, 1, [0xc0, 0xaf]), "malformed"),
            ("half of a pair", Note.Write(2, id, 1, [0xed, 0xa0, 0x80]), "malformed"),
            ("text that ends within a character", Note.Write(2, id, 1, "é"u8.ToArray(), length: 1), "malformed"),
            ("a zero in the text", Note.Write(2, id, 1, "a\0b"u8.ToArray()), "malformed"),
            ("a tab in the text", Note.Write(2, id, 1, "a\tb"u8.ToArray()), "malformed"),
            ("a control character beyond the first ones", Note.Write(2, id, 1, "a\u0085b"u8.ToArray()), "malformed"),
            ("something behind the text", Note.Write(2, id, 1, "a hidden"u8.ToArray(), length: 1), "malformed"),
            ("a byte of text too many", Note.Write(2, id, 1, Encoding.ASCII.GetBytes(new string('x', 901))), "too-long"),
            ("a length beyond the note", Note.Write(2, id, 1, "a"u8.ToArray(), length: 65_535), "too-long"),
        ];
        foreach (var (name, note, expect) in cases)
        {
            var padded = SealedNote.Plain([], [], note)[129..];
            var plain = SealedNote.Plain(pair.PublicKey, pair.Sign(FirstPlace, Note.Signed(padded)), note);
            yield return Of(pair, name, pair.Encrypt(FirstPlace, plain), expect);
        }

        yield return Of(pair, "a check-in from the partner", pair.Seal(PartnerPlace, Pair.NoteOf("a")), "malformed");
        yield return Of(pair, "number 0", pair.Seal(FirstPlace with { Counter = 0 }, Plain), "malformed");
        yield return Of(pair, "a first note behind another", pair.Seal(FirstPlace with { Previous = Before }, Plain), "malformed");
        var encouragement = Pair.NoteOf("a", "encouragement").Bytes;
        yield return Of(pair, "a key from the partner", pair.Encrypt(PartnerPlace, SealedNote.Plain(pair.PublicKey, [], encouragement)), "malformed");
        yield return Of(pair, "a signature from the partner", pair.Encrypt(PartnerPlace, SealedNote.Plain([], [1], encouragement)), "malformed");
    }

    private static JsonObject Of(Pair pair, string name, byte[] bytes, string expect)
    {
        var item = pair.Case(name);
        item["sealed"] = Convert.ToBase64String(bytes);
        item["expect"] = expect;
        return item;
    }

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }
}
