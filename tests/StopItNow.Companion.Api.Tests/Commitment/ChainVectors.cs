using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>Pages of notes as an honest service, a broken one and a hostile one would serve them. What is expected is written beside each.</summary>
internal sealed class ChainVectors : IDisposable
{
    private const int Today = 20_784;
    private readonly Pair _pair = new();
    private readonly byte[][] _notes;
    private readonly byte[][] _partner;

    private ChainVectors()
    {
        _notes = Chained(Direction.FromPerson, "check-in", "note");
        _partner = Chained(Direction.FromPartner, "encouragement", "answer");
    }

    public static IReadOnlyList<JsonObject> All()
    {
        using ChainVectors vectors = new();
        return [.. vectors.Honest(), .. vectors.Missing(), .. vectors.Rearranged(), .. vectors.Spoilt(), .. vectors.TwoDevices()];
    }

    public void Dispose() => _pair.Dispose();

    private IEnumerable<JsonObject> Honest() =>
    [
        Case("the first look", At(0), Page(3, (1, N(1)), (2, N(2)), (3, N(3))), "note 1|note 2|note 3", 3),
        Case("what is new since the last look", At(2), Page(4, (3, N(3)), (4, N(4))), "note 3|note 4", 4),
        Case("nothing new", At(2), Page(2), "", 2),
        Case("nothing yet", At(0), Page(0), "", 0),
        Case("the partner's", At(1), Page(2, (2, _partner[1])), "answer 2", 2, direction: Direction.FromPartner),
        Case("a note begun anew by a writer who did not know the one before", At(2), Page(3, (3, Write(3, Pair.None, "anew"))), "anew", 3),
    ];

    private IEnumerable<JsonObject> Missing() =>
    [
        Case("one in the middle was dropped", At(0), Page(3, (1, N(1)), (3, N(3))), "note 1|note 3", 3, "dropped 2-2"),
        Case("some were dropped since yesterday's look", At(1), Page(4, (4, N(4))), "note 4", 4, "dropped 2-3"),
        Case("some were dropped in two places", At(0, lookedOn: Today), Page(5, (2, N(2)), (5, N(5))), "note 2|note 5", 5, "dropped 1-1", "dropped 3-4"),
        Case("the first look finds the oldest gone", At(0, lookedOn: null), Page(4, (3, N(3)), (4, N(4))), "note 3|note 4", 4, "too-old 1-2"),
        Case("the first look finds a gap that age does not explain", At(0, lookedOn: null), Page(4, (2, N(2)), (4, N(4))), "note 2|note 4", 4, "too-old 1-1", "dropped 3-3"),
        Case("a look after a month finds the oldest gone", At(1, lookedOn: Today - 29), Page(4, (4, N(4))), "note 4", 4, "too-old 2-3"),
        Case("a look a day sooner does not", At(1, lookedOn: Today - 28), Page(4, (4, N(4))), "note 4", 4, "dropped 2-3"),
        Case("a look after a month finds all gone", At(1, lookedOn: Today - 40), Page(4), "", 4, "too-old 2-4"),
        Case("the newest were cut off", At(1), Page(4, (2, N(2))), "note 2", 2, "truncated 3-4"),
        Case("all were cut off", At(1), Page(2), "", 1, "truncated 2-2"),
        Case("age cuts off the oldest and never the newest", At(1, lookedOn: Today - 40), Page(4, (2, N(2))), "note 2", 2, "truncated 3-4"),
        Case("the service has gone back", At(4), Page(2), "", 4, "rolled-back 3-4"),
        Case("the service has gone back to nothing", At(4), Page(0), "", 4, "rolled-back 1-4"),
    ];

    private IEnumerable<JsonObject> Rearranged() =>
    [
        Case("a note that was read is served again", At(2), Page(2, (1, N(1))), "", 2, "replayed 1-1"),
        Case("a note twice in a page", At(0), Page(1, (1, N(1)), (1, N(1))), "note 1", 1, "replayed 1-1"),
        Case("an old note under a new number", At(2), Page(3, (3, N(1))), "", 2, "replayed 3-3"),
        Case("a note older than what is remembered", At(3, seen: []), Page(3, (2, N(2))), "", 3, "replayed 2-2"),
        Case("two notes in the wrong order", At(0), Page(2, (2, N(2)), (1, N(1))), "note 1", 1, "out-of-order 2-2"),
        Case("the last two in the wrong order", At(0), Page(3, (1, N(1)), (3, N(3)), (2, N(2))), "note 1|note 2", 2, "out-of-order 3-3"),
        Case("two notes with their numbers changed", At(0), Page(2, (1, N(2)), (2, N(1))), "", 0, "out-of-order 1-1", "out-of-order 2-2"),
        Case("a new note under an older number", At(2), Page(3, (2, N(3))), "", 2, "out-of-order 2-2", "truncated 3-3"),
        Case("the reader's own note comes back to them", At(0), Page(1, (1, _partner[0])), "", 0, "wrong-direction 1-1"),
        Case("the partner's note is reflected to the partner as the person's", At(1), Page(2, (2, _partner[1])), "", 1, "wrong-direction 2-2"),
        Case("the person's note is reflected to the person", At(0), Page(1, (1, N(1))), "", 0, direction: Direction.FromPartner, "wrong-direction 1-1"),
    ];

    private IEnumerable<JsonObject> Spoilt()
    {
        byte[] tampered = [.. N(2)];
        tampered[100] ^= 1;
        byte[] later = [.. N(2)];
        later[0] = 2;
        using Pair stranger = new();
        Position second = new(Direction.FromPerson, 2, Hash(N(1)));
        var forged = _pair.Encrypt(second, SealedNote.Plain(stranger.PublicKey, stranger.Sign(second, Pair.NoteOf("forged").Bytes), Pair.NoteOf("forged").Bytes));
        return
        [
            Case("a spoilt note is said, and what follows is read", At(0), Page(3, (1, N(1)), (2, tampered), (3, N(3))), "note 1|note 3", 3, "tampered 2-2"),
            Case("a spoilt note at the end can still come whole", At(0), Page(2, (1, N(1)), (2, tampered)), "note 1", 1, "tampered 2-2"),
            Case("a note of a later version", At(1), Page(3, (2, later), (3, N(3))), "note 3", 3, "wrong-version 2-2"),
            Case("a note of another size", At(1), Page(2, (2, N(2)[..1_399])), "", 1, "wrong-size 2-2"),
            Case("a note by the holder of the link", At(1), Page(2, (2, forged)), "", 1, "not-by-the-person 2-2"),
            Case("a spoilt note does not hide one that is missing", At(0), Page(4, (2, tampered), (4, N(4))), "note 4", 4, "tampered 2-2", "dropped 1-3"),
        ];
    }

    private IEnumerable<JsonObject> TwoDevices()
    {
        var other = Write(2, Hash(N(1)), "from the other device");
        var behindOther = Write(3, Hash(other), "behind the other device");
        var again = Write(2, Hash(N(1)), "sent by both");
        var onceMore = _pair.Seal(new(Direction.FromPerson, 3, Hash(again)), Note(again));
        return
        [
            Case("two notes with one number", At(0), Page(2, (1, N(1)), (2, N(2)), (2, other)), "note 1|note 2|from the other device", 2, "forked 2-2"),
            Case("another note has taken a number that was read", At(2), Page(2, (2, other)), "from the other device", 2, "forked 2-2"),
            Case("a note behind one that was never served", At(2), Page(3, (3, behindOther)), "behind the other device", 3, "forked 3-3"),
            Case("after a fork either note may be the one before", At(1), Page(3, (2, N(2)), (2, other), (3, behindOther)), "note 2|from the other device|behind the other device", 3, "forked 2-2"),
            Case("one note that two devices sent is there once", At(1), Page(3, (2, again), (3, onceMore)), "sent by both", 3, "replayed 3-3"),
            Case("a restored profile has written behind what it forgot", At(2), Page(4, (3, N(3)), (4, Write(4, Hash(N(3)), "written today"))), "note 3|written today", 4),
        ];
    }

    private byte[] N(int counter) => _notes[counter - 1];

    private Note Note(byte[] bytes) => SealedNote.Open(_pair.Link, bytes).Note!.Note;

    private byte[] Write(uint counter, byte[] previous, string text) => _pair.Seal(new(Direction.FromPerson, counter, previous), Pair.NoteOf(text));

    private static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);

    private byte[][] Chained(Direction direction, string kind, string text)
    {
        var previous = Pair.None;
        var notes = new byte[5][];
        for (var index = 0; index < notes.Length; index++)
        {
            notes[index] = _pair.Seal(new(direction, (uint)index + 1, previous), Pair.NoteOf($"{text} {index + 1}", kind));
            previous = Hash(notes[index]);
        }

        return notes;
    }

    /// <summary>A reader who took the first notes, and looked yesterday unless told.</summary>
    private Func<Direction, Place> At(uint last, int? lookedOn = Today - 1, IReadOnlyList<Seen>? seen = null) => direction =>
    {
        var notes = direction == Direction.FromPerson ? _notes : _partner;
        return new(last, lookedOn, seen ?? [.. notes.Take((int)last).Select((bytes, index) => new Seen((uint)index + 1, Secrets.Text(Hash(bytes)), Secrets.Text(Note(bytes).Id)))]);
    };

    private static (uint Last, (uint Counter, byte[] Note)[] Notes) Page(uint last, params (uint, byte[])[] notes) => (last, notes);

    private JsonObject Case(string name, Func<Direction, Place> at, (uint Last, (uint Counter, byte[] Note)[] Notes) page, string texts, uint last, params string[] findings) =>
        Case(name, at, page, texts, last, Direction.FromPerson, findings);

    private JsonObject Case(
        string name, Func<Direction, Place> at, (uint Last, (uint Counter, byte[] Note)[] Notes) page, string texts, uint last, Direction direction, params string[] findings)
    {
        var place = at(direction);
        var item = _pair.Case(name);
        item["direction"] = direction == Direction.FromPerson ? "from-person" : "from-partner";
        item["today"] = Today;
        item["place"] = new JsonObject
        {
            ["last"] = place.Last,
            ["lookedOn"] = place.LookedOn,
            ["seen"] = new JsonArray([.. place.Seen.Select(seen => new JsonObject { ["counter"] = seen.Counter, ["hash"] = seen.Hash, ["id"] = seen.Id })]),
        };
        item["page"] = new JsonObject
        {
            ["last"] = page.Last,
            ["notes"] = new JsonArray([.. page.Notes.Select(note => new JsonObject { ["counter"] = note.Counter, ["note"] = Convert.ToBase64String(note.Note) })]),
        };
        item["texts"] = new JsonArray([.. texts.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(text => (JsonNode)text)]);
        item["findings"] = new JsonArray([.. findings.Select(finding => (JsonNode)finding)]);
        item["last"] = last;
        return item;
    }
}
