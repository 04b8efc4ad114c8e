using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>A request's right to pass in the current window, or how long to wait for the next.</summary>
internal sealed class WindowLease : RateLimitLease
{
    private readonly TimeSpan? _retryAfter;

    private WindowLease(TimeSpan? retryAfter) => _retryAfter = retryAfter;

    /// <summary>There was room.</summary>
    public static WindowLease Passed { get; } = new(null);

    /// <inheritdoc/>
    public override bool IsAcquired => _retryAfter is null;

    /// <inheritdoc/>
    public override IEnumerable<string> MetadataNames => _retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

    /// <summary>There was no room for another <paramref name="retryAfter"/>.</summary>
    public static WindowLease Refused(TimeSpan retryAfter) => new(retryAfter);

    /// <inheritdoc/>
    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? _retryAfter : null;
        return metadata is not null;
    }
}
