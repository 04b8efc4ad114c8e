using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>Both languages decide alike: the same files are read in <c>extension/src/commitment/protocol/vectors.test.ts</c>.</summary>
public sealed class CommitmentVectorTests
{
    public static TheoryData<string> Keys => Names("keys.json");

    public static TheoryData<string> Links => Names("links.json");

    public static TheoryData<string> Notes => Names("notes.json");

    public static TheoryData<string> Chains => Names("chains.json");

    [Theory, MemberData(nameof(Keys))]
    public void The_same_follows_from_the_secrets(string name)
    {
        var item = Find("keys.json", name);
        Assert.Equal(item.ToJsonString(), KeyVectors.Follow(name, Bytes(item["link"]), Bytes(item["person"])).ToJsonString());
    }

    [Theory, MemberData(nameof(Links))]
    public void A_link_is_read_or_refused_alike(string name)
    {
        var item = Find("links.json", name);
        var (link, reason) = Link.Read(Text(item["text"]));
        Assert.Equal(Text(item["expect"]), reason?.Word() ?? "accepted");
        if (link is null)
            return;
        Assert.Equal(Text(item["secret"]), Secrets.Text(link.Secret));
        Assert.Equal(Text(item["personKeyHash"]), Secrets.Text(link.PersonKeyHash));
        Assert.Equal(Text(item["fragment"]), link.Fragment);
        Assert.Equal(Text(item["code"]), Secrets.CompareCode(link.Secret, link.PersonKeyHash));
    }

    [Theory, MemberData(nameof(Notes))]
    public void A_note_is_opened_or_refused_alike(string name)
    {
        var item = Find("notes.json", name);
        var (opened, reason) = SealedNote.Open(LinkOf(item), Convert.FromBase64String(Text(item["sealed"])));
        Assert.Equal(Text(item["expect"]), reason?.Word() ?? "accepted");
        if (opened is null)
            return;
        Assert.Equal(Text(item["direction"]), opened.Position.Direction == Direction.FromPerson ? "from-person" : "from-partner");
        Assert.Equal((uint)item["counter"]!, opened.Position.Counter);
        Assert.Equal(Text(item["previous"]), Secrets.Text(opened.Position.Previous));
        Assert.Equal(
            (Text(item["kind"]), Text(item["id"]), (uint)item["day"]!, Text(item["text"])),
            (opened.Note.Kind, Secrets.Text(opened.Note.Id), opened.Note.Day, opened.Note.Text));
        Assert.Equal(Text(item["hash"]), Secrets.Text(opened.Hash));
    }

    [Theory, MemberData(nameof(Notes))]
    public void A_note_is_sealed_to_the_same_bytes(string name)
    {
        var item = Find("notes.json", name);
        if (Text(item["expect"]) != "accepted")
            return;
        var link = LinkOf(item);
        Position position = new(Text(item["direction"]) == "from-person" ? Direction.FromPerson : Direction.FromPartner, (uint)item["counter"]!, Bytes(item["previous"]));
        Note note = new(Text(item["kind"]), Bytes(item["id"]), (uint)item["day"]!, Text(item["text"]));
        var plain = SealedNote.Plain(Bytes(item["publicKey"]), Bytes(item["signature"]), note.Bytes);
        var key = Secrets.Key(link.Secret, position.Direction);
        Assert.Equal(Text(item["sealed"]), Convert.ToBase64String(SealedNote.Encrypt(key, Secrets.Mailbox(link.Secret), position, Bytes(item["nonce"]), plain)));
    }

    [Theory, MemberData(nameof(Chains))]
    public void A_page_is_taken_alike(string name)
    {
        var item = Find("chains.json", name);
        var place = item["place"]!;
        var seen = place["seen"]!.AsArray().Select(it => new Seen((uint)it!["counter"]!, Text(it["hash"]), Text(it["id"])));
        var page = item["page"]!["notes"]!.AsArray().Select(it => new Served((uint)it!["counter"]!, Convert.FromBase64String(Text(it["note"]))));
        var received = new Chain(
            LinkOf(item),
            Text(item["direction"]) == "from-person" ? Direction.FromPerson : Direction.FromPartner,
            new((uint)place["last"]!, (int?)place["lookedOn"], [.. seen]),
            (int)item["today"]!,
            (uint)item["page"]!["last"]!,
            [.. page]).Receive();
        Assert.Equal(item["texts"]!.AsArray().Select(Text), received.Notes.Select(note => note.Note.Text));
        Assert.Equal(item["findings"]!.AsArray().Select(Text), received.Findings.Select(finding => $"{finding.Reason.Word()} {finding.From}-{finding.To}"));
        Assert.Equal((uint)item["last"]!, received.Last);
    }

    [Fact]
    public void Every_flipped_bit_of_a_note_is_refused()
    {
        using Pair pair = new();
        var sealedNote = pair.Seal(new(Direction.FromPerson, 1, Pair.None), Pair.NoteOf("blue zebra"));
        Assert.Null(SealedNote.Open(pair.Link, sealedNote).Reason);
        Assert.All(Enumerable.Range(0, sealedNote.Length * 8), bit =>
        {
            byte[] flipped = [.. sealedNote];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(bit < 8 ? Reason.WrongVersion : Reason.Tampered, SealedNote.Open(pair.Link, flipped).Reason);
        });
    }

    [Fact]
    public void Every_reason_has_a_case()
    {
        var expected = VectorFolder.Read("links.json").Concat(VectorFolder.Read("notes.json")).Select(item => Text(item["expect"]));
        var found = VectorFolder.Read("chains.json").SelectMany(item => item["findings"]!.AsArray()).Select(finding => Text(finding).Split(' ')[0]);
        Assert.Empty(Enum.GetValues<Reason>().Select(reason => reason.Word()).Except(expected.Concat(found)));
    }

    private static TheoryData<string> Names(string file) => [.. VectorFolder.Read(file).Select(item => Text(item["name"]))];

    private static JsonObject Find(string file, string name) => VectorFolder.Read(file).Single(item => Text(item["name"]) == name);

    private static Link LinkOf(JsonObject item) => new(Bytes(item["secret"]), Bytes(item["personKeyHash"]));

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static byte[] Bytes(JsonNode? node) => Base64Url.DecodeFromChars(Text(node));
}
