using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Online;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class VerifyTests
{
    [Fact]
    public async Task Says_what_it_found_and_ends_with_0_when_all_is_well()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        using StoreServer server = new(shop.Store);

        PublisherRun run = await Verify(shop, server);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal("root 1: the one given, production", run.Lines[0]);
        Assert.Matches("^head: release 1-1 of .*, \"A change.\", 5 collections$", run.Lines[1]);
        Assert.Matches("^blobs: 5 fetched, [0-9]+ bytes, all as the head says$", run.Lines[2]);
        Assert.Equal(["br: release 1-1 whole, 0 of 6 answers compressed", "gzip: release 1-1 whole, 0 of 6 answers compressed"], run.Lines[3..5]);
        Assert.Matches("^expires: .* UTC, 44 days left$", run.Lines[5]);
    }

    [Fact]
    public async Task Follows_new_roots_from_the_one_given()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Resign());
        using StoreServer server = new(shop.Store);

        PublisherRun run = Workshop.Succeed(await Verify(shop, server));

        Assert.Equal(["root 2: accepted", "root 3: accepted"], run.Lines[1..3]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task Fifteen_days_or_less_are_an_alarm(int days)
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        Workshop.Succeed(await shop.Resign("--days", $"{days}"));
        using StoreServer server = new(shop.Store);

        PublisherRun run = await Verify(shop, server);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("REFUSED: 15 days or less are left.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_goes_back_is_noticed_by_whoever_remembers()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        Workshop.Succeed(await shop.Resign());
        using StoreServer server = new(shop.Store);
        Workshop.Succeed(await Verify(shop, server, "--state", shop.Folder.At("state.json")));
        string state = File.ReadAllText(shop.Folder.At("state.json"));
        File.WriteAllText(shop.Store.Pointer, "1-1\n");

        PublisherRun remembering = await Verify(shop, server, "--state", shop.Folder.At("state.json"));
        PublisherRun forgetting = await Verify(shop, server);

        Assert.Equal((1, 0), (remembering.ExitCode, forgetting.ExitCode));
        Assert.Contains("REFUSED: v1/catalogue/head: rollback", remembering.Output, StringComparison.Ordinal);
        Assert.Equal(state, File.ReadAllText(shop.Folder.At("state.json")));
        Assert.Matches("^\\{\"rootVersion\":1,\"sequence\":2,\"payloadSha256\":\"[0-9a-f]{64}\"\\}$", state);
    }

    [Theory]
    [InlineData("head", "redirect", "wrong-status")]
    [InlineData("head", "login page", "wrong-type")]
    [InlineData("head", "missing", "wrong-status")]
    [InlineData("head", "busy", "try-later")]
    [InlineData("head", "endless", "too-large")]
    [InlineData("head", "closed", "unreachable")]
    [InlineData("head", "nothing", "not-json")]
    [InlineData("roots/2", "login page", "wrong-type")]
    [InlineData("roots/2", "root 1 again", "root-gap")]
    [InlineData("blobs/", "missing", "blob-missing")]
    [InlineData("blobs/", "endless", "wrong-size")]
    [InlineData("blobs/", "nothing", "wrong-size")]
    [InlineData("blobs/", "redirect", "wrong-status")]
    public async Task A_service_that_misbehaves_is_refused_with_the_extensions_word(string where, string how, string reason)
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        using StoreServer server = new(shop.Store, context => context.Request.Url!.AbsolutePath.StartsWith($"/v1/catalogue/{where}", StringComparison.Ordinal) && Misbehave(context, how, shop));

        PublisherRun run = await Verify(shop, server);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches($"^REFUSED: [^ ]+.*: {reason}(\\. .+)?$", run.Lines[^1]);
    }

    [Fact]
    public async Task Nobody_there_is_told_so()
    {
        using Workshop shop = new();

        PublisherRun run = await PublisherRun.Of("verify", "--url", "http://127.0.0.1:1/", "--root", shop.Folder.At("keys", "roots", "1.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("REFUSED: v1/catalogue/roots/2: unreachable. Nothing answers there.", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_drips_for_ever_ends_in_time()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        using StoreServer server = new(shop.Store, context =>
        {
            context.Response.ContentType = Envelope.RootPayloadType;
            context.Response.SendChunked = true;
            context.Response.OutputStream.Write("{"u8);
            context.Response.OutputStream.Flush();
            clock.Advance(TimeSpan.FromSeconds(31));
            return true;
        });
        using Service service = new(new Uri(server.Address), clock);

        Fetched fetched = await service.Fetch("v1/catalogue/roots/2", Envelope.RootPayloadType, Envelope.Largest, Coding.Identity, TestContext.Current.CancellationToken);

        Assert.Equal(FetchEnd.TimedOut, fetched.End);
    }

    private static Task<PublisherRun> Verify(Workshop shop, StoreServer server, params string[] more)
        => PublisherRun.Of(["verify", "--url", server.Address, "--root", shop.Folder.At("keys", "roots", "1.json"), .. more]);

    private static bool Misbehave(HttpListenerContext context, string how, Workshop shop)
    {
        string type = context.Request.Url!.AbsolutePath switch
        {
            "/v1/catalogue/head" => Envelope.HeadPayloadType,
            var path when path.Contains("roots", StringComparison.Ordinal) => Envelope.RootPayloadType,
            _ => "application/json",
        };
        switch (how)
        {
            case "redirect":
                context.Response.RedirectLocation = "/v1/catalogue/elsewhere";
                return StoreServer.Send(context, 302, type, []);
            case "login page":
                return StoreServer.Send(context, 200, "text/html", Encoding.UTF8.GetBytes("<h1>Welcome to the hotel</h1>"));
            case "missing":
                return StoreServer.Send(context, 404, "application/problem+json", []);
            case "busy":
                return StoreServer.Send(context, 503, "application/problem+json", []);
            case "endless":
                return StoreServer.Send(context, 200, type, new byte[3_000_000]);
            case "closed":
                context.Response.ContentType = type;
                context.Response.ContentLength64 = 100;
                context.Response.OutputStream.Write("{"u8);
                context.Response.OutputStream.Flush();
                context.Response.Abort();
                return true;
            case "nothing":
                return StoreServer.Send(context, 200, type, []);
            case "root 1 again":
                return StoreServer.Send(context, 200, type, File.ReadAllBytes(shop.Folder.At("keys", "roots", "1.json")));
            default:
                throw new ArgumentOutOfRangeException(nameof(how), how, "no such fault");
        }
    }
}
