using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>At most <paramref name="Limit"/> requests of one client to <paramref name="Endpoint"/> in each <paramref name="Period"/>.</summary>
internal sealed record RateLimitRule(EndpointPattern Endpoint, TimeSpan Period, uint Limit)
{
    /// <summary>Reads <c>30s</c>, <c>1m</c>, <c>12h</c> or <c>7d</c>; a second to 365 days.</summary>
    public static bool TryReadPeriod(string? text, [NotNullWhen(true)] out TimeSpan? period)
    {
        period = null;
        if (text is not { Length: >= 2 } || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        var seconds = text[^1] switch { 's' => 1L, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 } * number;
        if (seconds is < 1 or > 365 * 86_400)
            return false;
        period = TimeSpan.FromSeconds(seconds);
        return true;
    }
}
