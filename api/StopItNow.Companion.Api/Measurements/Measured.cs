using OpenTelemetry.Metrics;

namespace StopItNow.Companion.Api.Measurements;

/// <summary>
/// The closed list of what is measured (decision 0105). The framework measures more and tags it with more from one version to the next; an
/// instrument or a tag that is not here goes nowhere.
/// </summary>
internal static class Measured
{
    /// <summary>The tag that names an address by its template.</summary>
    public const string Route = "http.route";

    /// <summary>The instruments' meters.</summary>
    public static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", ReleaseMeter.Name];

    /// <summary>Each instrument with the tags it keeps. All their values come from short lists of our own or of the framework's.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Instruments = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["http.server.request.duration"] = ["http.request.method", "http.response.status_code", Route],
        ["http.server.active_requests"] = [],
        ["kestrel.active_connections"] = [],
        ["kestrel.rejected_connections"] = [],
        ["aspnetcore.rate_limiting.requests"] = ["aspnetcore.rate_limiting.result"],
        ["dotnet.process.memory.working_set"] = [],
        ["dotnet.process.cpu.time"] = [],
        ["dotnet.thread_pool.queue.length"] = [],
        [ReleaseMeter.Remaining] = [],
        [ReleaseMeter.Refused] = [],
    };

    /// <summary>What becomes of an instrument: it is dropped unless it is in the list.</summary>
    public static MetricStreamConfiguration View(string instrument) =>
        Instruments.TryGetValue(instrument, out var tags) ? new MetricStreamConfiguration { TagKeys = tags } : MetricStreamConfiguration.Drop;
}
