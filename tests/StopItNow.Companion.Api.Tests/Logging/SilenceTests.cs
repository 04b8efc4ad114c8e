using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Logging;

public sealed class SilenceTests
{
    private static readonly string[] Loudest =
        ["Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.HttpOverrides", "System", "StopItNow.Companion"];

    [Fact]
    public async Task Writes_no_address_query_header_or_path_even_when_every_category_is_at_trace()
    {
        using var logs = new CapturedLogs();
        using var api = Loud(CompanionApi.With(TestContent.Small), logs).Setting("KnownProxies:0", "127.0.0.9").Limits(1_000, 20, 1_000).Start();

        List<int> ports = [];
        foreach (var request in Requests())
            ports.Add(await Send(api.Address, request));

        var written = logs.All;
        Assert.DoesNotContain("marker", written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("203.0.113.77", written);
        Assert.DoesNotContain("127.0.0.8", written);
        Assert.All(ports, port => Assert.DoesNotContain($":{port}", written));
    }

    [Fact]
    public async Task Says_where_a_fault_happened_but_not_what_its_message_was()
    {
        var clock = new Mock<TimeProvider> { CallBase = true };
        clock.Setup(it => it.GetUtcNow()).Throws(new FormatException("marker-in-message"));
        using var logs = new CapturedLogs();
        using var api = Loud(CompanionApi.With(TestContent.Small), logs).At(clock.Object).Start();
        using var client = api.Client();
        await client.Get("/help?country=marker-in-query");

        Assert.Contains("System.FormatException", logs.All);
        // Which of our methods remain in a trace is for the compiler to choose, but never that none does.
        Assert.Matches(@"at Castle\.Proxies\.TimeProviderProxy\.GetUtcNow\(\)\s+at StopItNow\.Companion\.Api\.", logs.All);
        Assert.DoesNotContain("marker", logs.All);
    }

    [Theory]
    [InlineData("StopItNow.Companion.Api.Problems.FaultHandler", true)]
    [InlineData("Microsoft.Hosting.Lifetime", true)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel.BadRequests", false)]
    [InlineData("StopItNow.CompanionOfAnotherName", false)]
    [InlineData("Microsoft.Hosting.LifetimeOfAnotherName", false)]
    public void Lets_only_named_categories_write(string category, bool writes)
    {
        using var logs = new CapturedLogs();
        using var api = Loud(CompanionApi.With(TestContent.Small), logs).Start();
        api.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).Log(LogLevel.Critical, default, "Blue zebra", null, (text, _) => text);

        Assert.Equal(writes, logs.Entries.Any(entry => entry.Category == category));
    }

    private static CompanionApi Loud(CompanionApi api, CapturedLogs logs) =>
        Loudest.Aggregate(api, (loud, category) => loud.Setting($"Logging:LogLevel:{category}", "Trace")).LoggingTo(logs);

    private static IEnumerable<string> Requests()
    {
        string[] targets =
        [
            "/marker-in-path", "/v1/marker-in-path", "/help?country=marker-in-query", "/v1/messages?theme=marker-in-query", "/v1/messages?marker-name=1",
            "/v1/catalogue/blobs/marker-in-path", "/v1/catalogue/head?marker=1", "/packages/marker.zip", "/openapi/marker.json", "/%ffmarker",
        ];
        foreach (var target in targets)
        {
            foreach (var method in new[] { "GET", "HEAD", "POST", "MARKER" })
            {
                yield return $"{method} {target} HTTP/1.1\r\nHost: marker-host\r\nUser-Agent: marker-agent\r\nX-Forwarded-For: 203.0.113.77, marker\r\n"
                    + "Referer: https://marker.example/\r\nCookie: marker=1\r\nOrigin: https://marker.example\r\nIf-None-Match: \"marker\"\r\nAccept: marker/marker\r\nConnection: close\r\n\r\n";
            }
        }

        yield return "GET /v1/messages?marker HTTP/9.9\r\nHost: x\r\n\r\n";
        yield return "GET /marker\u0001 HTTP/1.1\r\nHost: x\r\nmarker header\r\n\r\n";
        yield return "POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nConnection: close\r\n\r\nmarker";
        yield return $"GET /{new string('m', 20_000)}marker HTTP/1.1\r\nHost: x\r\n\r\n";
        yield return $"GET / HTTP/1.1\r\nHost: x\r\nX: marker{new string('m', 80_000)}\r\n\r\n";
    }

    /// <summary>Sends from an address nothing else here has, and gives the port it came from.</summary>
    private static async Task<int> Send(IPEndPoint server, string request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.{8 + request.Length % 2}")), 0));
        await socket.ConnectAsync(server, Responses.Patience);
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        try
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(request), Responses.Patience);
            socket.Shutdown(SocketShutdown.Send);
            var buffer = new byte[16_384];
            while (await socket.ReceiveAsync(buffer, Responses.Patience) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // A reset after the answer is the server refusing to read the rest.
        }

        return port;
    }
}
