using System.Globalization;
using System.Security.Cryptography;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Tests.RateLimiting;

/// <summary>Runs alone, because it weighs the whole process.</summary>
[CollectionDefinition(nameof(LimiterCostTests), DisableParallelization = true)]
[Collection(nameof(LimiterCostTests))]
public sealed class LimiterCostTests
{
    private const long Allowance = 1 << 20;

    /// <summary>A soak raises the number of addresses with SOAK_ADDRESSES, to a million and more.</summary>
    [Fact]
    public void Takes_no_memory_and_no_timer_for_another_client()
    {
        var addresses = int.Parse(Environment.GetEnvironmentVariable("SOAK_ADDRESSES") ?? "100000", CultureInfo.InvariantCulture);
        var timersBefore = Timer.ActiveCount;
        var limiter = new ClientRateLimiter(
            new RateLimitSettings([Rule("*:/v1/catalogue/*", 600), Rule("*:/v1/*", 300), Rule("*", 300)], [], []),
            new ClientBuckets(65_536, RandomNumberGenerator.GetBytes(32)),
            TimeProvider.System);
        Visit(limiter, 1_000);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        Visit(limiter, addresses);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - memory;

        Assert.True(grown < Allowance, $"{addresses} addresses took {grown} bytes");
        Assert.True(Timer.ActiveCount <= timersBefore, $"{Timer.ActiveCount - timersBefore} more timers");
        GC.KeepAlive(limiter);
    }

    private static RateLimitRule Rule(string endpoint, uint limit) =>
        new(EndpointPattern.TryParse(endpoint, out var pattern) ? pattern : throw new ArgumentException(endpoint), TimeSpan.FromMinutes(1), limit);

    private static void Visit(ClientRateLimiter limiter, int addresses)
    {
        foreach (var address in ClientBucketsTests.Addresses(addresses))
            limiter.Take("GET", "/v1/messages", address).Dispose();
    }
}
