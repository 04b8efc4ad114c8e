using System.Globalization;
using System.Net;

namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>
/// Reads <c>IpRateLimiting</c>. A setting that we do not honour is refused and not ignored: an operator who wrote it
/// believes that it protects somebody.
/// </summary>
internal sealed class RateLimitSettingsReader(IConfiguration configuration)
{
    /// <summary>Name of the section.</summary>
    public const string Section = "IpRateLimiting";

    private const string ClientChoosesAddress =
        "would let a client choose its own address; leave it out, and name your proxies under KnownProxies instead.";

    private static readonly Dictionary<string, string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RealIpHeader"] = ClientChoosesAddress,
        ["ClientIdHeader"] = "would let a client choose who it is; leave it out.",
        ["ClientWhitelist"] = "would let a client choose who it is; leave it out, and use IpWhitelist for networks of yours.",
        ["IpPolicyPrefix"] = "belongs to a store of rules by address, which this service does not have; leave it out.",
    };

    private readonly List<string> _problems = [];

    /// <summary>The settings, or every problem: each a sentence naming the field.</summary>
    public (RateLimitSettings? Settings, IReadOnlyList<string> Problems) Read()
    {
        var section = configuration.GetSection(Section);
        foreach (var setting in section.GetChildren())
            CheckKnown(setting);
        if (configuration.GetSection("IpRateLimitPolicies").Exists())
            _problems.Add("IpRateLimitPolicies is not supported: one set of rules holds for everybody; leave it out.");

        var rules = section.GetSection("GeneralRules").GetChildren().Select(ReadRule).OfType<RateLimitRule>()
            .OrderByDescending(rule => rule.Endpoint.Specificity).ToList();
        if (rules.Count == 0 && _problems.Count == 0)
            _problems.Add($"{Section}:GeneralRules is empty; write at least one rule, such as Endpoint \"*\", Period \"1m\", Limit 300.");
        var endpoints = section.GetSection("EndpointWhitelist").GetChildren().Select(ReadEndpoint).OfType<EndpointPattern>().ToList();
        var networks = section.GetSection("IpWhitelist").GetChildren().Select(ReadNetwork).OfType<IPNetwork>().ToList();
        return _problems.Count == 0 ? (new(rules, endpoints, networks), []) : (null, _problems);
    }

    private void CheckKnown(IConfigurationSection setting)
    {
        switch (setting.Key.ToUpperInvariant())
        {
            case "GENERALRULES" or "ENDPOINTWHITELIST" or "IPWHITELIST":
                break;
            case "ENABLEENDPOINTRATELIMITING":
                Require(setting, "true", "rules here are always by endpoint");
                break;
            case "STACKBLOCKEDREQUESTS":
                Require(setting, "false", "a refused request is not counted, so that a client can recover by waiting");
                break;
            case "HTTPSTATUSCODE":
                Require(setting, "429", "it is what clients of this service obey (RFC 6585)");
                break;
            default:
                if (!string.IsNullOrEmpty(setting.Value) || setting.GetChildren().Any())
                    _problems.Add($"{setting.Path} {Refused.GetValueOrDefault(setting.Key, "is not a setting this service honours; leave it out.")}");
                break;
        }
    }

    private void Require(IConfigurationSection setting, string value, string because)
    {
        if (!value.Equals(setting.Value, StringComparison.OrdinalIgnoreCase))
            _problems.Add($"{setting.Path} must be {value}: {because}.");
    }

    private RateLimitRule? ReadRule(IConfigurationSection rule)
    {
        var endpoint = ReadEndpoint(rule.GetSection("Endpoint"));
        if (!RateLimitRule.TryReadPeriod(rule["Period"], out var period))
            _problems.Add($"{rule.Path}:Period must be a number and s, m, h or d, such as 1m.");
        if (!uint.TryParse(rule["Limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit == 0)
            _problems.Add($"{rule.Path}:Limit must be a whole number from 1.");
        return endpoint is null || period is null || limit == 0 ? null : new(endpoint, period.Value, limit);
    }

    private EndpointPattern? ReadEndpoint(IConfigurationSection endpoint)
    {
        if (EndpointPattern.TryParse(endpoint.Value, out var pattern))
            return pattern;
        _problems.Add($"{endpoint.Path} must be * or verb:path, such as *:/v1/* or get:/help.");
        return null;
    }

    private IPNetwork? ReadNetwork(IConfigurationSection network)
    {
        if (IPNetwork.TryParse(network.Value, out var parsed))
            return parsed;
        if (IPAddress.TryParse(network.Value, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        _problems.Add($"{network.Path} must be an address or a network such as 10.0.0.0/8.");
        return null;
    }
}
