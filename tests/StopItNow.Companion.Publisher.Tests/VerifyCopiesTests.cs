using System.IO.Compression;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>The compressed copies of a service: browsers get nothing else.</summary>
public sealed class VerifyCopiesTests
{
    [Fact]
    public async Task Good_copies_in_br_and_gzip_are_counted()
    {
        using Workshop shop = await UnderASecondRoot();
        using StoreServer server = Serving(shop, (_, coding, body) => Packed(coding, body));

        PublisherRun run = Workshop.Succeed(await Verify(shop, server));

        Assert.Equal(["br: release 2-1 whole, 7 of 7 answers compressed", "gzip: release 2-1 whole, 7 of 7 answers compressed"], run.Lines[4..6]);
    }

    [Theory]
    [InlineData("br", "head", "no br at all", "broken-copy")]
    [InlineData("br", "head", "another head", "rollback")]
    [InlineData("br", "head", "a flipped bit", "not-canonical|bad-signature")]
    [InlineData("br", "head", "a bomb", "too-large")]
    [InlineData("br", "roots/2", "no br at all", "broken-copy")]
    [InlineData("br", "roots/2", "a flipped bit", "not-canonical|bad-signature")]
    [InlineData("br", "blobs/", "no br at all", "broken-copy")]
    [InlineData("br", "blobs/", "a flipped bit", "wrong-hash")]
    [InlineData("br", "blobs/", "a bomb", "wrong-size")]
    [InlineData("br", "blobs/", "cut in the middle", "broken-copy|wrong-size")]
    [InlineData("br", "blobs/", "gzip under the name of br", "broken-copy")]
    [InlineData("gzip", "blobs/", "no br at all", "broken-copy")]
    [InlineData("gzip", "blobs/", "cut in the middle", "broken-copy|wrong-size")]
    public async Task A_broken_copy_is_an_alarm_though_the_plain_one_is_good(string broken, string where, string how, string reason)
    {
        using Workshop shop = await UnderASecondRoot();
        byte[] older = shop.Store.Head(new Position(2, 1))!.Value.ToArray();
        Workshop.Succeed(await shop.Resign());
        using StoreServer server = Serving(shop, (path, coding, body) =>
            coding == broken && path.StartsWith(where, StringComparison.Ordinal) ? Break(how, coding, body, older) : Packed(coding, body));

        PublisherRun run = await Verify(shop, server);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("blobs: 5 fetched", run.Output, StringComparison.Ordinal);
        Assert.Matches($"^REFUSED: .* as {broken}: ({reason})(\\. .+)?$", run.Lines[^1]);
    }

    [Fact]
    public async Task A_coding_that_nobody_asked_for_is_refused()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        using StoreServer server = Serving(shop, (_, _, body) => Packed("gzip", body), named: "gzip");

        PublisherRun run = await Verify(shop, server);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("REFUSED: v1/catalogue/head: wrong-type", run.Lines[^1]);
    }

    private static async Task<Workshop> UnderASecondRoot()
    {
        Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Resign());
        return shop;
    }

    private static Task<PublisherRun> Verify(Workshop shop, StoreServer server)
        => PublisherRun.Of("verify", "--url", server.Address, "--root", shop.Folder.At("keys", "roots", "1.json"));

    /// <summary>A server that answers in the coding it is asked for.</summary>
    private static StoreServer Serving(Workshop shop, Func<string, string, byte[], byte[]> body, string? named = null)
    {
        StoreServer? server = null;
        return server = new StoreServer(shop.Store, context =>
        {
            string asked = context.Request.Headers["Accept-Encoding"] ?? "";
            if (named is null && asked is not ("br" or "gzip"))
            {
                return false;
            }

            context.Response.Headers["Content-Encoding"] = named ?? asked;
            server!.Answer(context, bytes => body(context.Request.Url!.AbsolutePath["/v1/catalogue/".Length..], asked, bytes));
            return true;
        });
    }

    private static byte[] Break(string how, string coding, byte[] body, byte[] older) => how switch
    {
        "no br at all" => [.. "<h1>Welcome to the hotel</h1>"u8],
        "another head" => Packed(coding, older),
        "a flipped bit" => Packed(coding, Flipped(body)),
        "a bomb" => Packed(coding, new byte[5_000_000]),
        "cut in the middle" => Packed(coding, body)[..^20],
        "gzip under the name of br" => Packed("gzip", body),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "no such fault"),
    };

    private static byte[] Flipped(byte[] body)
    {
        byte[] flipped = [.. body];
        flipped[^9] ^= 1;
        return flipped;
    }

    private static byte[] Packed(string coding, byte[] body)
    {
        using MemoryStream packed = new();
        using (Stream packer = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest))
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }
}
