using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Connections.Features;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>
/// The limiter that the in-box middleware asks about each request. For each period the most specific rule counts; a request
/// passes when all of them have room.
/// </summary>
internal sealed class ClientRateLimiter : PartitionedRateLimiter<HttpContext>
{
    private readonly RateLimitSettings _settings;
    private readonly ClientBuckets _buckets;
    private readonly (RateLimitRule Rule, WindowCounters Counters)[] _rules;

    public ClientRateLimiter(RateLimitSettings settings, ClientBuckets buckets, TimeProvider time)
    {
        (_settings, _buckets) = (settings, buckets);
        _rules = [.. settings.Rules.Select(rule => (rule, new WindowCounters(buckets.Count, rule.Limit, rule.Period, time)))];
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        // The contract: a request for no permits asks whether one could be had; nobody here does.
        ArgumentOutOfRangeException.ThrowIfNotEqual(permitCount, 1);
        var client = resource.Connection.RemoteIpAddress;
        return Take(resource.Request.Method, resource.Request.Path, client, BucketOf(resource, client));
    }

    /// <inheritdoc/>
    /// <remarks>Nobody waits in a queue: a queue is memory that strangers fill.</remarks>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(resource, permitCount));

    internal RateLimitLease Take(string method, PathString path, IPAddress? client) => Take(method, path, client, _buckets.Of(client));

    private WindowLease Take(string method, PathString path, IPAddress? client, int bucket)
    {
        if (IsWhitelisted(method, path) || IsTrusted(client))
            return WindowLease.Passed;

        for (var i = 0; i < _rules.Length; i++)
        {
            var (rule, counters) = _rules[i];
            if (!rule.Endpoint.Matches(method, path) || IsSpokenFor(rule.Period, i, method, path))
                continue;
            if (!counters.TryTake(bucket, out var retryAfter))
                return WindowLease.Refused(retryAfter);
        }

        return WindowLease.Passed;
    }

    /// <summary>The client's bucket, worked out once for each connection: behind a proxy, whenever another client's request comes through it.</summary>
    private int BucketOf(HttpContext context, IPAddress? client)
    {
        if (context.Features.Get<IConnectionItemsFeature>()?.Items is not { } connection)
            return _buckets.Of(client);
        if (connection.TryGetValue(this, out var known) && known is ClientBucket held && ReferenceEquals(held.Client, client))
            return held.Bucket;
        var bucket = _buckets.Of(client);
        connection[this] = new ClientBucket(client, bucket);
        return bucket;
    }

    private bool IsWhitelisted(string method, PathString path)
    {
        foreach (var pattern in _settings.EndpointWhitelist)
        {
            if (pattern.Matches(method, path))
                return true;
        }

        return false;
    }

    private bool IsSpokenFor(TimeSpan period, int before, string method, PathString path)
    {
        for (var i = 0; i < before; i++)
        {
            if (_rules[i].Rule.Period == period && _rules[i].Rule.Endpoint.Matches(method, path))
                return true;
        }

        return false;
    }

    private bool IsTrusted(IPAddress? client)
    {
        if (client is null || _settings.IpWhitelist.Count == 0)
            return false;
        var address = client.IsIPv4MappedToIPv6 ? client.MapToIPv4() : client;
        return _settings.IpWhitelist.Any(network => network.Contains(address));
    }

    private sealed record ClientBucket(IPAddress? Client, int Bucket);
}
