using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Releases;

/// <summary>What the shared cases cannot say, because it is about this reader and not about the protocol.</summary>
public sealed class HeadReaderTests
{
    private static readonly Head Example = new(Channels.Production, 1, 7, Keys.Issued, Keys.Issued.AddDays(45), "99999.0.0", "", []);

    [Fact]
    public void A_reader_that_is_no_client_takes_a_head_for_any_client()
    {
        byte[] head = Sign(Example);

        Assert.True(HeadReader.Read(head, Keys.Trusted).Accepted);
        Assert.Equal(RejectionReason.ClientTooOld, HeadReader.Read(head, Keys.Trusted, clientVersion: "0.1.0").Reason);
    }

    [Fact]
    public void What_was_read_stays_what_it_was_when_the_callers_bytes_change()
    {
        byte[] head = Sign(Example);
        byte[] before = [.. head];
        TrustedHead read = HeadReader.Read(head, Keys.Trusted).Head!;
        byte[] root = Keys.Trusted.Bytes.ToArray();
        TrustedRoot trusted = RootReader.First(root).Root!;

        Array.Clear(head);
        Array.Clear(root);

        Assert.Equal(before, read.Bytes.ToArray());
        Assert.Equal(Keys.Trusted.Bytes.ToArray(), trusted.Bytes.ToArray());
    }

    [Theory]
    [InlineData(RejectionReason.UnknownKey)]
    [InlineData(RejectionReason.Rollback)]
    public void Never_asks_for_a_blob_of_a_head_it_refuses(RejectionReason reason)
    {
        ReleaseBytes release = new();
        byte[] head = reason == RejectionReason.UnknownKey ? Keys.Sign(Envelope.HeadPayloadType, release.Payload, Keys.Stranger) : release.Head;

        ReleaseReading reading = ReleaseReader.Read(head, sha256 => throw new InvalidOperationException($"asked for {sha256}"), Keys.Trusted, new Floor(1, 8, new string('0', 64)));

        Assert.Equal(reason, reading.Reason);
    }

    [Fact]
    public void A_release_is_its_own_floor()
    {
        ReleaseBytes bytes = new();
        Release release = bytes.Read().Release!;

        Assert.True(HeadReader.Read(bytes.Head, Keys.Trusted, release.Position).Accepted);
        Assert.Equal(RejectionReason.Equivocation, HeadReader.Read(Sign(release.Head with { Summary = "Another." }), Keys.Trusted, release.Position).Reason);
        Assert.Equal(RejectionReason.Rollback, HeadReader.Read(Sign(release.Head with { Sequence = 6 }), Keys.Trusted, release.Position).Reason);
    }

    private static byte[] Sign(Head head) => Keys.Sign(head.ToEnvelope(), Keys.Head);
}
