using System.Text;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Problems;

/// <summary>Two thousand requests nobody should send, the same ones each time; a soak asks for more (SOAK_REQUESTS) and for others (SEED).</summary>
public sealed class GeneratedBadRequestsTests(SmallApi small)
{
    private static readonly int Requests = Setting("SOAK_REQUESTS", 2_000);
    private static readonly int Seed = Setting("SEED", 20_261_122);

    private static readonly string[] Paths =
        ["/v1/messages", "/v1/resources", "/v1/catalogue/head", "/v1/catalogue/blobs/", "/openapi/v1.json", "/help", "/worried", "/under-18", "/professionals", "/", "/health/ready", "/packages/", "/site.css", "/v1/", "//v1//messages"];

    private static readonly string[] Methods = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "get", "G\0T", ""];
    private static readonly string[] Names = ["country", "kind", "openAt", "locale", "theme", "concern", "audience", "need", "language", "open", "", "%00", "%", "[]", "a".PadRight(3_000, 'a')];
    private static readonly string[] Values = ["GB", "now", "law", "%00", "%FF%FE", "%", "%u0041", "../..", "2026-01-01T00:00:00Z", "9999-99-99T99:99:99Z", "-1", "1e999", "'\"<b>", "en-GB", "%F0%9F%98%80", "\u00ff"];
    private static readonly string[] Headers =
    [
        "Accept: text/html", "Accept: \u00ff\u00fe", "Accept: ,,,;q=2", "Accept-Encoding: br;q=x, ;;", "Accept-Encoding: *;q=0", "If-None-Match: \"", "If-None-Match: *, *",
        "If-None-Match: W/\"a\"\"b\"", "Content-Length: -1", "Content-Length: 5", "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked", "Expect: 100-continue", "Host: ", "Host: a b", "Range: bytes=9-1", "X-Forwarded-For: 1.2.3.4, x", "Forwarded: for=;;;",
        "Origin: null", "Access-Control-Request-Method: \u0001", "Upgrade: h2c", "Connection: upgrade", "Cookie: =;=;", "no colon at all", ": no name", "X: " + "y".PadRight(9_000, 'y'),
    ];

    [Fact]
    public async Task Answers_none_of_2000_bad_requests_with_a_fault_and_goes_on_serving()
    {
        var random = new Random(Seed);
        var requests = Enumerable.Range(0, Requests).Select(_ => Request(random)).ToList();
        var answers = new System.Collections.Concurrent.ConcurrentBag<(string Request, string Answer)>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Responses.Patience }, async (request, _) =>
            answers.Add((request, await RawConnection.Exchange(small.Api.Address, request))));

        Assert.Equal(Requests, answers.Count);

        // 505 is the server's word for a version of HTTP that only the client believes in (RFC 9110, 15.6.6).
        Assert.All(answers, exchange => Assert.False(RawConnection.Status(exchange.Answer) is >= 500 and not 505, exchange.Request));

        // They are bad in many ways and not all stopped by the server before they reach us.
        var statuses = answers.Select(exchange => RawConnection.Status(exchange.Answer)).ToHashSet();
        Assert.Superset(new HashSet<int?> { 200, 400, 404, 405 }, statuses);
        using var client = small.Api.Client();
        Assert.True((await client.Get("/health/ready")).IsSuccessStatusCode);
    }

    private static string Request(Random random)
    {
        var request = new StringBuilder(Pick(random, Methods)).Append(' ').Append(Pick(random, Paths));
        for (var i = random.Next(4); i > 0; i--)
            request.Append(request.ToString().Contains('?') ? '&' : '?').Append(Pick(random, Names)).Append('=').Append(Pick(random, Values));
        request.Append(random.Next(20) == 0 ? " HTTP/9.9\r\n" : " HTTP/1.1\r\n");
        if (random.Next(10) > 0)
            request.Append("Host: localhost\r\n");
        for (var i = random.Next(3); i > 0; i--)
            request.Append(Pick(random, Headers)).Append("\r\n");
        request.Append("Connection: close\r\n\r\n");
        if (random.Next(5) == 0)
            request.Append("5\r\nhello\r\n0\r\n\r\n");
        if (random.Next(10) > 0)
            return request.ToString();

        // Bytes flipped anywhere.
        for (var i = random.Next(1, 8); i > 0; i--)
            request[random.Next(request.Length)] = (char)random.Next(256);
        return request.ToString();
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : usual;

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
