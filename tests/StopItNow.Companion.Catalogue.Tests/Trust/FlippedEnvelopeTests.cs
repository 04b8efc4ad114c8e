using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Releases;
using StopItNow.Companion.Catalogue.Tests.Vectors;
using StopItNow.Companion.Catalogue.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Trust;

/// <summary>Every single bit of one head and one root, changed on the way.</summary>
public sealed class FlippedEnvelopeTests
{
    [Fact]
    public void Every_flipped_bit_of_a_head_is_refused()
    {
        byte[] head = new ReleaseBytes().Head;

        foreach ((string where, byte[] flipped) in Flipped(head))
        {
            Assert.False(HeadReader.Read(flipped, Keys.Trusted).Accepted, where);
        }
    }

    [Fact]
    public void Every_flipped_bit_of_a_root_is_refused()
    {
        byte[] next = Keys.Sign(Keys.Document(version: 2).ToEnvelope(), Keys.Root[..2]);

        foreach ((string where, byte[] flipped) in Flipped(next))
        {
            Assert.False(RootReader.Follow(Keys.Trusted, flipped).Accepted, where);
        }
    }

    [Fact]
    public void A_signature_in_its_other_form_is_the_same_head()
    {
        Envelope envelope = Signing.Sign(new Envelope(Envelope.HeadPayloadType, SignatureTricks.Utf8(new ReleaseBytes().Payload), []), Keys.Head);

        HeadReading straight = HeadReader.Read(envelope.Encode(), Keys.Trusted);
        HeadReading twin = HeadReader.Read(SignatureTricks.Twin(envelope), Keys.Trusted, new Floor(1, straight.Head!.Head.Sequence, straight.Head.PayloadSha256));

        Assert.NotEqual(straight.Head.Bytes.ToArray(), twin.Head!.Bytes.ToArray());
        Assert.Equal(straight.Head.PayloadSha256, twin.Head.PayloadSha256);
    }

    [Fact]
    public void A_signature_in_its_other_form_is_the_same_root()
    {
        Envelope envelope = Keys.Root[..2].Aggregate(Keys.Document().ToEnvelope(), Signing.Sign);

        Assert.Equal(RootReader.First(envelope.Encode()).Root!.PayloadSha256, RootReader.First(SignatureTricks.Twin(envelope)).Root!.PayloadSha256);
    }

    [Fact]
    public void A_third_signature_that_breaks_its_key_id_leaves_the_same_root()
    {
        byte[] three = Keys.Sign(Keys.Document().ToEnvelope(), Keys.Root);
        string identity = RootReader.First(three).Root!.PayloadSha256;

        RootReading[] accepted = [.. Flipped(three).Select(f => RootReader.First(f.Bytes)).Where(reading => reading.Accepted)];

        Assert.NotEmpty(accepted);
        Assert.All(accepted, reading => Assert.Equal(identity, reading.Root!.PayloadSha256));
    }

    private static IEnumerable<(string Where, byte[] Bytes)> Flipped(byte[] bytes)
        => Enumerable.Range(0, bytes.Length * 8).Select(i => ($"byte {i / 8}, bit {i % 8}", Flip(bytes, i / 8, i % 8)));

    private static byte[] Flip(byte[] bytes, int at, int bit)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= (byte)(1 << bit);
        return flipped;
    }
}
