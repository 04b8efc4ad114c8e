using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Tests.RateLimiting;

public sealed class ClientRateLimiterTests
{
    private static readonly IPAddress Client = IPAddress.Parse("203.0.113.7");
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Counts_the_most_specific_rule_of_each_period()
    {
        var limiter = Limiter([("*:/v1/catalogue/*", 1, 6), ("*:/v1/*", 1, 3), ("*", 1, 2)]);

        Assert.Equal(6, Passed(limiter, "/v1/catalogue/head", 20));
        Assert.Equal(3, Passed(limiter, "/v1/nothing-of-the-kind", 20));
        Assert.Equal(2, Passed(limiter, "/help", 20));
    }

    [Fact]
    public void Asks_for_room_under_every_period()
    {
        var limiter = Limiter([("*", 1, 3), ("*", 60, 4)]);

        Assert.Equal(3, Passed(limiter, "/help", 10));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Passed(limiter, "/help", 10));
    }

    [Fact]
    public void Never_counts_what_is_whitelisted()
    {
        var limiter = Limiter([("*", 1, 1)], "get:/health/*", "203.0.113.0/24");

        Assert.Equal(10, Passed(limiter, "/help", 10));
        Assert.Equal(10, Passed(limiter, "/help", 10, IPAddress.Parse("::ffff:203.0.113.9")));
        Assert.Equal(10, Passed(limiter, "/health/live", 10, IPAddress.Parse("198.51.100.1")));
        Assert.Equal(1, Passed(limiter, "/help", 10, IPAddress.Parse("198.51.100.1")));
    }

    [Fact]
    public void Keeps_a_network_of_one_household_to_one_limit()
    {
        var limiter = Limiter([("*", 1, 5)]);
        var passed = Enumerable.Range(0, 100).Sum(i => Passed(limiter, "/help", 1, IPAddress.Parse($"2001:db8:1:2::{i:x}")));

        Assert.Equal(5, passed);
    }

    private static int Passed(ClientRateLimiter limiter, string path, int requests, IPAddress? client = null) =>
        Enumerable.Range(0, requests).Count(_ => limiter.Take("GET", path, client ?? Client).IsAcquired);

    private ClientRateLimiter Limiter((string Endpoint, int Minutes, uint Limit)[] rules, string? endpoint = null, string? network = null) => new(
        new RateLimitSettings(
            [.. rules.Select(rule => new RateLimitRule(Pattern(rule.Endpoint), TimeSpan.FromMinutes(rule.Minutes), rule.Limit))],
            endpoint is null ? [] : [Pattern(endpoint)],
            network is null ? [] : [IPNetwork.Parse(network)]),
        new ClientBuckets(65_536, RandomNumberGenerator.GetBytes(32)),
        _time);

    private static EndpointPattern Pattern(string text) => EndpointPattern.TryParse(text, out var pattern) ? pattern : throw new ArgumentException(text);
}
