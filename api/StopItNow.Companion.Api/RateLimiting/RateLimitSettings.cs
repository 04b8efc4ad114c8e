using System.Net;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>The configuration section <c>IpRateLimiting</c>, read and found honest. Only <see cref="RateLimitSettingsReader"/> makes one.</summary>
/// <param name="Rules">The most specific first.</param>
/// <param name="EndpointWhitelist">Never counted.</param>
/// <param name="IpWhitelist">Clients never counted.</param>
internal sealed record RateLimitSettings(
    IReadOnlyList<RateLimitRule> Rules, IReadOnlyList<EndpointPattern> EndpointWhitelist, IReadOnlyList<IPNetwork> IpWhitelist);
