using System.Net;
using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Operating;

/// <summary>The service behind nginx with the configuration that ships.</summary>
public sealed class BehindNginxTests
{
    private static readonly string[] Spoofed =
        ["X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-Id", "X-ClientId", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Original-For", "X-Forwarded"];

    [Fact]
    public async Task Spoofed_headers_do_not_move_a_client_s_limit()
    {
        await using var front = await FrontedService.Start(
            ("IpRateLimiting__GeneralRules__1__Limit", "7"), ("IpRateLimiting__GeneralRules__1__Period", "1d"));
        using var client = front.Nginx.Client("127.0.0.2");
        using var other = front.Nginx.Client("127.0.0.3");
        List<HttpStatusCode> answers = [];
        foreach (var name in Spoofed)
        {
            for (var i = 1; i <= 3; i++)
            {
                // Another client each time, the other client, and the proxy itself.
                var address = i == 1 ? $"198.51.100.{answers.Count}" : i == 2 ? "127.0.0.3" : "127.0.0.1";
                using var answer = await client.Get("/v1/messages", (name, name == "Forwarded" ? $"for={address}" : address));
                answers.Add(answer.StatusCode);
            }
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 7), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 23)], answers);
        for (var i = 0; i < 7; i++)
            Assert.Equal(HttpStatusCode.OK, (await other.Get("/v1/messages")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.Get("/v1/messages")).StatusCode);
    }

    [Fact]
    public async Task A_restart_of_the_service_loses_no_page()
    {
        await using var front = await FrontedService.Start(("IpRateLimiting__GeneralRules__2__Limit", "1000000"));
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Responses.Patience);
        var answered = new int[6];
        List<string> lost = [];
        var visitors = Enumerable.Range(0, answered.Length).Select(async visitor =>
        {
            using var client = front.Nginx.Client($"127.0.0.{visitor + 2}", version: visitor % 2 == 0 ? HttpVersion.Version20 : null);
            string[] pages = ["/", "/help?country=GB", "/worried", "/privacy"];
            while (!enough.IsCancellationRequested)
            {
                using var page = await client.GetAsync(pages[answered[visitor] % pages.Length], Responses.Patience);
                var text = await page.Text();
                if (page.StatusCode != HttpStatusCode.OK || !text.Contains("</html>", StringComparison.Ordinal))
                {
                    lock (lost)
                        lost.Add($"{page.StatusCode}: {text}");
                }

                answered[visitor]++;
            }
        }).ToList();

        for (var restart = 0; restart < Restarts; restart++)
        {
            await EachSees(20);
            await front.Service.Restart();
        }

        await EachSees(20);
        await enough.CancelAsync();
        await Task.WhenAll(visitors);
        Assert.Empty(lost);

        async Task EachSees(int more)
        {
            var before = answered.ToArray();
            while (answered.Where((count, visitor) => count < before[visitor] + more).Any() && visitors.All(visitor => !visitor.IsCompleted))
                await Task.Delay(10, Responses.Patience);
        }
    }

    [Fact]
    public async Task The_cache_serves_the_catalogue_while_the_service_is_down()
    {
        await using var front = await FrontedService.Start();
        using var client = front.Nginx.Client();
        string[] targets = ["head", "roots/1", "roots/2", .. front.Store.Blobs.Select(sha256 => $"blobs/{sha256}")];
        string[] codings = ["br, gzip", "gzip", "identity"];
        var before = await Catalogue();
        await front.Service.Close();
        var after = await Catalogue();

        Assert.Equal(before, after);
        Assert.Equal(targets.Length * codings.Length, after.Count);
        Assert.Equal(3, after.Count(answer => answer.StartsWith("NotFound", StringComparison.Ordinal)));
        using var page = await client.Get("/help");
        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        Assert.Contains("It is our fault, not yours.", await page.Text());
        Assert.Equal("no-store", page.Header("Cache-Control"));

        async Task<List<string>> Catalogue()
        {
            List<string> answers = [];
            foreach (var target in targets)
            {
                foreach (var coding in codings)
                {
                    using var answer = await client.Get($"/v1/catalogue/{target}", ("Accept-Encoding", coding));
                    var sha256 = Convert.ToHexStringLower(SHA256.HashData(await answer.Plain()));
                    if (target.StartsWith("blobs/", StringComparison.Ordinal))
                        Assert.Equal($"blobs/{sha256}", target);
                    answers.Add($"{answer.StatusCode} {target} {coding} {sha256} {answer.Header("ETag")} {answer.Header("Content-Encoding")} {answer.Header("Cache-Control")} {answer.Header("Access-Control-Allow-Origin")}");
                }
            }

            return answers;
        }
    }

    [Fact]
    public async Task No_client_can_fill_the_cache_or_put_one_answer_in_place_of_another()
    {
        await using var front = await FrontedService.Start(("IpRateLimiting__GeneralRules__0__Limit", "1000000"));
        using var client = front.Nginx.Client();
        var blob = front.Store.Blobs.First();
        string[] confusing =
        [
            "roots//1", "roots/x/../1", "roots%2F1", "roots/x%2F..%2F1", "roots/01", "roots/1/", "roots/1%00", "roots/1?", "roots/%31", "roots/1;a", "head/", "head?marker=1", "%68ead", "HEAD",
            $"blobs/{blob.ToUpperInvariant()}", $"blobs//{blob}", $"blobs/{new string('0', 64)}", $"roots/{new string('9', 40)}", "roots/1%20", "roots/.%2F1",
        ];
        foreach (var target in confusing)
        {
            // As written: a client of ours would tidy the address up.
            await front.Nginx.Raw($"GET /v1/catalogue/{target} HTTP/1.1\r\nHost: {Nginx.Name}\r\nConnection: close\r\n\r\n");
        }

        for (var i = 0; i < 30; i++)
        {
            using var answer = await client.Get("/v1/catalogue/head", ("Accept-Encoding", $"x{i}, br;q=0.{i + 1}, gzip;q=0"), ("X-Marker", $"{i}"), ("Origin", $"https://zebra-{i}.example"));
            Assert.Equal(("br", HttpStatusCode.OK), (answer.Header("Content-Encoding"), answer.StatusCode));
        }

        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/catalogue/roots/1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/catalogue/head")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Get("/v1/catalogue/head?marker=1")).StatusCode);
        Assert.InRange(front.Nginx.CachedFiles, 2, 8);
    }

    [Fact]
    public async Task Neither_nginx_nor_the_service_writes_down_who_asked_or_for_what()
    {
        await using var front = await FrontedService.Start();
        using var client = front.Nginx.Client("127.0.0.77");
        foreach (var target in new[] { "/marker", "/help?country=marker", "/v1/messages?marker=1", "/v1/catalogue/blobs/marker", "/packages/marker.zip", $"/{new string('m', 20_000)}marker" })
            (await client.Get(target, ("User-Agent", "marker"), ("Cookie", "marker=1"), ("Referer", "https://marker.example/"))).Dispose();
        await front.Nginx.Raw("marker\r\n\r\n", "127.0.0.77");
        await front.Nginx.Raw($"GET /marker HTTP/1.1\r\nHost: {Nginx.Name}\r\nContent-Length: 99999999\r\n\r\n", "127.0.0.77");
        await front.Service.Close();
        (await client.Get("/help?country=marker")).Dispose();
        (await client.Get("/v1/catalogue/head?marker=1")).Dispose();

        var written = Directory.EnumerateFiles(front.Nginx.Folder, "*", SearchOption.AllDirectories).Select(file => File.ReadAllText(file, Encoding.Latin1)).Append(front.Nginx.Said).Append(front.Service.Said).ToList();
        Assert.True(written.Count > 4);
        Assert.All(written, text => Assert.DoesNotContain("127.0.0.77", text));
        Assert.All(written, text => Assert.DoesNotContain("marker", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Serves_over_TLS_under_its_own_name_only()
    {
        await using var front = await FrontedService.Start();
        using var client = front.Nginx.Client(version: HttpVersion.Version20);
        using var page = await client.GetAsync("/install", Responses.Patience);
        using var stranger = front.Nginx.Client(name: "blue-zebra.example");
        using var plain = await front.Nginx.Client().Get($"http://{Nginx.Name}:{front.Nginx.Plain}/help?country=GB");

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (page.StatusCode, page.Version));
        Assert.Equal(("max-age=63072000", "nginx"), (page.Header("Strict-Transport-Security"), page.Header("Server")));
        // The service knows that it is asked over TLS, or it would say that the packages are for another service than this.
        Assert.DoesNotContain("take their messages from", await page.Text());
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.Get("/"));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"https://{Nginx.Name}/help?country=GB"), (plain.StatusCode, plain.Header("Location")));
    }

    private static int Restarts => int.Parse(Environment.GetEnvironmentVariable("RESTARTS") ?? "2", System.Globalization.CultureInfo.InvariantCulture);
}
