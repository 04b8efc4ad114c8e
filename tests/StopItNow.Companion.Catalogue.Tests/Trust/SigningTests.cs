using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Trust;

public sealed class SigningTests
{
    private static readonly Envelope Unsigned = Keys.Document().ToEnvelope();

    [Fact]
    public void Signs_what_DSSE_says()
    {
        // The example of DSSE's own text: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
        Envelope example = new("http://example.com/HelloWorld", "hello world"u8.ToArray(), []);

        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world", Encoding.UTF8.GetString(Signing.SignedBytes(example)));
    }

    [Fact]
    public void Names_a_key_by_the_hash_of_its_public_half()
        => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Keys.Head.ExportSubjectPublicKeyInfo())), Signing.KeyId(Keys.Head));

    [Fact]
    public void Orders_signatures_by_key_whoever_signed_first()
    {
        Envelope one = Signing.Sign(Signing.Sign(Unsigned, Keys.Root[0]), Keys.Root[1]);
        Envelope other = Signing.Sign(Signing.Sign(Unsigned, Keys.Root[1]), Keys.Root[0]);

        Assert.Equal(one.Signatures.Select(s => s.KeyId), other.Signatures.Select(s => s.KeyId));
        Assert.Equal(one.Signatures.Select(s => s.KeyId).Order(StringComparer.Ordinal), one.Signatures.Select(s => s.KeyId));
    }

    [Fact]
    public void Puts_a_second_signature_of_a_key_in_the_place_of_the_first()
        => Assert.Single(Signing.Sign(Signing.Sign(Unsigned, Keys.Root[0]), Keys.Root[0]).Signatures);

    [Fact]
    public void Writes_signatures_of_64_bytes() => Assert.Equal(64, Signing.Sign(Unsigned, Keys.Root[0]).Signatures[0].Value.Length);

    [Fact]
    public void Refuses_to_sign_with_a_key_of_another_curve()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Throws<ArgumentException>(() => Signing.Sign(Unsigned, other));
    }

    [Fact]
    public void Refuses_to_sign_with_the_public_half()
    {
        using ECDsa half = ECDsa.Create(Keys.Head.ExportParameters(includePrivateParameters: false));

        Assert.ThrowsAny<CryptographicException>(() => Signing.Sign(Unsigned, half));
    }

    [Fact]
    public void A_root_is_read_back_as_it_was_written()
    {
        RootDocument written = Keys.Document(version: 41, rootThreshold: 3);
        RootDocument read = Keys.Trust(written, Keys.Root).Document;

        Assert.Equal(written.ToEnvelope().Text(), read.ToEnvelope().Text());
        Assert.Equal(
            (written.Channel, written.Version, written.IssuedAt, written.Root.Threshold, written.Head.Threshold),
            (read.Channel, read.Version, read.IssuedAt, read.Root.Threshold, read.Head.Threshold));
    }

    [Fact]
    public void A_head_is_read_back_as_it_was_written()
    {
        Head written = new(Channels.Production, 1, 9007199254740991, Keys.Issued, Keys.Issued.AddDays(45), "0.1.0", "Zwei “Zeilen”.",
            [new Collection("messages", "cy", new string('a', 64), 7, "application/json", 1)]);

        Head read = HeadReader.Read(Keys.Sign(written.ToEnvelope(), Keys.Head), Keys.Trusted).Head!.Head;

        Assert.Equal(written with { Collections = [] }, read with { Collections = [] });
        Assert.Equal(written.Collections, read.Collections);
    }

    [Fact]
    public void Times_are_written_in_UTC_and_whole_seconds()
    {
        RootDocument document = Keys.Document() with { IssuedAt = new DateTimeOffset(2027, 1, 1, 1, 30, 0, 999, TimeSpan.FromHours(2)) };

        Assert.Contains("\"issuedAt\":\"2026-12-31T23:30:00Z\"", document.ToEnvelope().Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("")]
    [InlineData("0.1.0-beta")]
    public void A_client_that_does_not_know_its_version_is_a_bug(string version)
        => Assert.Throws<ArgumentException>(() => HeadReader.Read(ReadOnlyMemory<byte>.Empty, Keys.Trusted, clientVersion: version));
}
