using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.RateLimiting;

internal static class RateLimitingSetup
{
    /// <summary>How many counters there are for each rule; the page on what we see names it.</summary>
    public const int Buckets = 65_536;

    private const string KnownProxies = "KnownProxies";

    /// <summary>Adds the limiter; what is wrong with its configuration is found by a startup check, before anything is served.</summary>
    public static IServiceCollection AddClientRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<IStartupCheck, RateLimitCheck>();
        services.AddSingleton(provider => new ClientRateLimiter(
            new RateLimitSettingsReader(provider.GetRequiredService<IConfiguration>()).Read().Settings!,
            new ClientBuckets(Buckets, RandomNumberGenerator.GetBytes(32)),
            provider.GetRequiredService<TimeProvider>()));
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(provider => new ConfigureOptions<RateLimiterOptions>(options =>
        {
            options.GlobalLimiter = provider.GetRequiredService<ClientRateLimiter>();
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = SayWhen;
        }));
        return services;
    }

    /// <summary>
    /// Takes a client's address from <c>X-Forwarded-For</c>, and whether it came by TLS from <c>X-Forwarded-Proto</c>, only where a proxy named in
    /// <c>KnownProxies</c> sent the request, and only the one entry that proxy itself wrote. Without such a name no header is read.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        var proxies = ReadProxies(app.Configuration).Proxies;
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }

    private static (IReadOnlyList<IPAddress> Proxies, IReadOnlyList<string> Problems) ReadProxies(IConfiguration configuration)
    {
        List<IPAddress> proxies = [];
        List<string> problems = [];
        foreach (var entry in configuration.GetSection(KnownProxies).GetChildren())
        {
            if (IPAddress.TryParse(entry.Value, out var address))
                proxies.Add(address);
            else
                problems.Add($"{entry.Path} must be the address of one proxy, such as 10.0.0.5.");
        }

        return (proxies, problems);
    }

    private static ValueTask SayWhen(OnRejectedContext rejection, CancellationToken cancellation)
    {
        if (rejection.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            rejection.HttpContext.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }

    private sealed class RateLimitCheck(IConfiguration configuration) : IStartupCheck
    {
        public IEnumerable<string> FindProblems() =>
            [.. new RateLimitSettingsReader(configuration).Read().Problems, .. ReadProxies(configuration).Problems];
    }
}
