using System.Globalization;

namespace StopItNow.Companion.Api.Measurements;

/// <summary>The configuration section <c>Metrics</c>: where numbers are sent, and how often.</summary>
/// <param name="Endpoint">A receiver of OTLP over HTTP.</param>
/// <param name="Period">Time from one sending to the next.</param>
internal sealed record MeasurementSettings(Uri Endpoint, TimeSpan Period)
{
    private const string Section = "Metrics";
    private const int LongestPeriod = 3600;

    /// <summary>Reads it: nothing at all when no receiver is named, or what is wrong with it.</summary>
    public static (MeasurementSettings? Settings, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var (endpoint, seconds) = (configuration[$"{Section}:Endpoint"], configuration[$"{Section}:Seconds"] ?? "60");
        if (string.IsNullOrEmpty(endpoint))
            return (null, []);

        List<string> problems = [];
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            problems.Add($"{Section}:Endpoint must be the full address of a receiver of OTLP over HTTP, such as http://127.0.0.1:4318/v1/metrics; without it no numbers are sent.");
        if (!int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var period) || period is < 1 or > LongestPeriod)
            problems.Add($"{Section}:Seconds must be a whole number from 1 to {LongestPeriod}.");
        return problems.Count > 0 ? (null, problems) : (new(address!, TimeSpan.FromSeconds(period)), []);
    }
}
