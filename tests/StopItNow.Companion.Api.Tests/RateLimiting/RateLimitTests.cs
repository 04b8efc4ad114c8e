using System.Net;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.RateLimiting;

/// <summary>The limiter as clients meet it. Each client is an address of its own on the loopback network.</summary>
public sealed class RateLimitTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Refuses_with_problem_details_and_says_when_to_come_back()
    {
        using var api = Api(programs: 2).Start();
        using var client = api.Client("127.0.0.2");
        await client.Get("/v1/messages");
        await client.Get("/v1/unknown");
        _clock.Advance(TimeSpan.FromSeconds(17.5));
        var refused = await client.Get("/v1/messages");

        Assert.Equal("43", refused.Header("Retry-After"));
        await ProblemTests.IsProblem(refused, 429, "too-many-requests");
        _clock.Advance(TimeSpan.FromSeconds(43));
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/messages")).StatusCode);
    }

    [Fact]
    public async Task Never_says_to_come_back_in_less_than_a_second()
    {
        using var api = Api(programs: 1).Start();
        using var client = api.Client("127.0.0.2");
        await client.Get("/v1/messages");
        _clock.Advance(TimeSpan.FromSeconds(59.999));

        Assert.Equal("1", (await client.Get("/v1/messages")).Header("Retry-After"));
    }

    [Theory]
    [InlineData("/v1/messages", 3)]
    [InlineData("/v1/nothing/here", 3)]
    [InlineData("/v1/catalogue/head", 5)]
    [InlineData("/v1/catalogue/roots/1", 5)]
    [InlineData("/v1/catalogue/roots/2", 5)]
    [InlineData("/v1/catalogue/blobs/none", 5)]
    [InlineData("/v1/catalogue/nothing", 5)]
    [InlineData("/v1/releases", 3)]
    [InlineData("/api", 4)]
    [InlineData("/", 4)]
    [InlineData("/nothing", 4)]
    [InlineData("/openapi/v1.json", 4)]
    public async Task Holds_every_address_to_its_rule(string target, int limit)
    {
        using var api = Api(catalogue: 5, programs: 3, everything: 4).Start();
        using var client = api.Client("127.0.0.2");

        Assert.Equal(limit, await Passed(client, target, 10));
    }

    [Fact]
    public async Task Never_refuses_a_load_balancer_s_question()
    {
        using var api = Api(everything: 1).Start();
        using var client = api.Client("127.0.0.2");
        Assert.Equal(20, await Passed(client, "/health/live", 20));
    }

    [Fact]
    public async Task Tells_people_in_a_page_to_wait()
    {
        using var api = Api(everything: 1).Start();
        using var client = api.Client("127.0.0.2");
        await client.Get("/help");
        var refused = await client.Get("/help");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("<h1>Please wait a moment</h1>", await refused.Text());
        Assert.NotEqual("", refused.Header("Retry-After"));
    }

    [Fact]
    public async Task Lets_no_header_choose_another_limit()
    {
        using var api = Api(programs: 5).Start();
        using var client = api.Client("127.0.0.2");
        var passed = 0;
        foreach (var name in new[] { "X-Forwarded-For", "X-Real-IP", "Forwarded", "X-ClientId", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Original-For" })
        {
            for (var i = 0; i < 5; i++)
            {
                var response = await client.Get("/v1/messages", (name, name == "Forwarded" ? $"for=198.51.100.{i}" : $"198.51.100.{i}"));
                passed += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
            }
        }

        Assert.Equal(5, passed);
    }

    [Fact]
    public async Task Leaves_another_client_s_limit_alone()
    {
        using var api = Api(programs: 5).Start();
        foreach (var address in new[] { "127.0.0.2", "127.0.0.3", "127.0.0.4" })
        {
            using var client = api.Client(address);
            Assert.Equal(5, await Passed(client, "/v1/messages", 10));
        }
    }

    [Fact]
    public async Task Takes_the_client_from_a_known_proxy_and_only_the_entry_it_wrote()
    {
        using var api = Api(programs: 3).Setting("KnownProxies:0", "127.0.0.5").Start();
        using var proxy = api.Client("127.0.0.5");
        using var stranger = api.Client("127.0.0.6");

        // The proxy speaks for two clients, each with a limit; what a client wrote before the proxy's entry moves nothing.
        Assert.Equal(3, await Passed(proxy, "/v1/messages", 6, i => $"10.9.8.{i}, 203.0.113.1"));
        Assert.Equal(3, await Passed(proxy, "/v1/messages", 6, i => $"203.0.113.2"));
        Assert.Equal(3, await Passed(proxy, "/v1/messages", 6, i => $"2001:db8:1:2::{i}"));
        Assert.Equal(3, await Passed(stranger, "/v1/messages", 6, i => $"203.0.113.{i + 10}"));
    }

    [Fact]
    public async Task Passes_exactly_the_limit_under_64_parallel_connections()
    {
        using var api = Api(programs: 300).Start();
        var passed = 0;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            using var client = api.Client("127.0.0.2");
            Interlocked.Add(ref passed, await Passed(client, "/v1/messages?theme=law", 10));
        }));

        Assert.Equal(300, passed);
    }

    [Fact]
    public async Task Lets_any_site_read_a_refusal_of_the_catalogue()
    {
        using var api = Api(catalogue: 1).Start();
        using var client = api.Client("127.0.0.2");
        await client.Get("/v1/catalogue/head");
        var refused = await client.Get("/v1/catalogue/head", ("Origin", "https://blue-zebra.example"));

        Assert.Equal((HttpStatusCode.TooManyRequests, "*"), (refused.StatusCode, refused.Header("Access-Control-Allow-Origin")));
        Assert.Contains("Retry-After", refused.Header("Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("/v1/catalogue/head")]
    [InlineData("/v1/catalogue/blobs/none")]
    public async Task Counts_preflights_as_it_counts_other_requests(string target)
    {
        using var api = Api(catalogue: 3).Start();
        using var client = api.Client("127.0.0.2");
        List<(HttpStatusCode Status, string Allowed)> answers = [];
        for (var i = 0; i < 5; i++)
        {
            var answer = await client.Send(HttpMethod.Options, target, ("Origin", "https://blue-zebra.example"), ("Access-Control-Request-Method", "GET"));
            answers.Add((answer.StatusCode, answer.Header("Access-Control-Allow-Origin")));
        }

        Assert.Equal([.. Enumerable.Repeat((HttpStatusCode.NoContent, "*"), 3), .. Enumerable.Repeat((HttpStatusCode.TooManyRequests, ""), 2)], answers);
        Assert.Equal(0, await Passed(client, "/v1/catalogue/head", 1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Passed(client, "/v1/catalogue/head", 1));
    }

    private static async Task<int> Passed(HttpClient client, string target, int requests, Func<int, string>? forwardedFor = null)
    {
        var passed = 0;
        for (var i = 0; i < requests; i++)
        {
            using var response = forwardedFor is null ? await client.Get(target) : await client.Get(target, ("X-Forwarded-For", forwardedFor(i)));
            passed += response.StatusCode == HttpStatusCode.TooManyRequests ? 0 : 1;
        }

        return passed;
    }

    private CompanionApi Api(int catalogue = 1_000_000, int programs = 1_000_000, int everything = 1_000_000) =>
        CompanionApi.With(TestContent.Small).At(_clock).Limits(catalogue, programs, everything);
}
