using System.Net;
using Microsoft.Extensions.Configuration;
using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Tests.RateLimiting;

public sealed class RateLimitSettingsTests
{
    private static readonly Dictionary<string, string?> Honest = new()
    {
        ["IpRateLimiting:EnableEndpointRateLimiting"] = "true",
        ["IpRateLimiting:StackBlockedRequests"] = "false",
        ["IpRateLimiting:HttpStatusCode"] = "429",
        ["IpRateLimiting:RealIpHeader"] = "",
        ["IpRateLimiting:EndpointWhitelist:0"] = "get:/health/*",
        ["IpRateLimiting:IpWhitelist:0"] = "10.0.0.0/8",
        ["IpRateLimiting:IpWhitelist:1"] = "2001:db8::1",
        ["IpRateLimiting:GeneralRules:0:Endpoint"] = "*:/v1/*",
        ["IpRateLimiting:GeneralRules:0:Period"] = "1m",
        ["IpRateLimiting:GeneralRules:0:Limit"] = "300",
        ["IpRateLimiting:GeneralRules:1:Endpoint"] = "*:/v1/catalogue/*",
        ["IpRateLimiting:GeneralRules:1:Period"] = "2h",
        ["IpRateLimiting:GeneralRules:1:Limit"] = "600",
    };

    [Fact]
    public void Reads_the_familiar_shape_with_the_most_specific_rule_first()
    {
        var settings = Read([]).Settings!;

        Assert.Equal([600u, 300u], settings.Rules.Select(rule => rule.Limit));
        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromMinutes(1)], settings.Rules.Select(rule => rule.Period));
        Assert.Equal([IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("2001:db8::1/128")], settings.IpWhitelist);
        Assert.Single(settings.EndpointWhitelist);
    }

    [Theory]
    [InlineData("IpRateLimiting:RealIpHeader", "X-Real-IP", "would let a client choose its own address")]
    [InlineData("IpRateLimiting:realipheader", "X-Forwarded-For", "would let a client choose its own address")]
    [InlineData("IpRateLimiting:ClientIdHeader", "X-ClientId", "would let a client choose who it is")]
    [InlineData("IpRateLimiting:ClientWhitelist:0", "friend", "would let a client choose who it is")]
    [InlineData("IpRateLimiting:HttpStatusCode", "503", "must be 429")]
    [InlineData("IpRateLimiting:StackBlockedRequests", "true", "must be false")]
    [InlineData("IpRateLimiting:EnableEndpointRateLimiting", "false", "must be true")]
    [InlineData("IpRateLimiting:QuotaExceededResponse:Content", "no", "is not a setting this service honours")]
    [InlineData("IpRateLimiting:RealIPHeaders", "X-Real-IP", "is not a setting this service honours")]
    [InlineData("IpRateLimitPolicies:IpRules:0:Ip", "10.0.0.1", "IpRateLimitPolicies is not supported")]
    [InlineData("IpRateLimiting:IpWhitelist:0", "everybody", "IpWhitelist:0 must be an address")]
    [InlineData("IpRateLimiting:EndpointWhitelist:0", "/v1/*/head", "EndpointWhitelist:0 must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Endpoint", "v1", "GeneralRules:0:Endpoint must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Period", "1 minute", "GeneralRules:0:Period must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Period", "0s", "GeneralRules:0:Period must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Period", "400d", "GeneralRules:0:Period must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Limit", "0", "GeneralRules:0:Limit must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Limit", "-1", "GeneralRules:0:Limit must be")]
    [InlineData("IpRateLimiting:GeneralRules:0:Limit", "many", "GeneralRules:0:Limit must be")]
    public void Refuses_what_it_would_not_honour_and_names_it(string key, string value, string sentence)
    {
        var (settings, problems) = Read([new(key, value)]);

        Assert.Null(settings);
        Assert.Contains(sentence, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_limit_nothing() =>
        Assert.Contains("GeneralRules is empty", Assert.Single(new RateLimitSettingsReader(new ConfigurationBuilder().Build()).Read().Problems));

    [Theory]
    [InlineData("*", "GET", "/anything", true)]
    [InlineData("*:/v1/*", "GET", "/v1/messages", true)]
    [InlineData("*:/v1/*", "POST", "/V1/nothing", true)]
    [InlineData("*:/v1/*", "GET", "/v1", true)]
    [InlineData("*:/v1/*", "GET", "/v1/", true)]
    [InlineData("*:/v1/*", "GET", "/v10/messages", false)]
    [InlineData("get:/help", "GET", "/help", true)]
    [InlineData("get:/help", "HEAD", "/help", false)]
    [InlineData("get:/help", "GET", "/help/more", false)]
    [InlineData("post:*", "POST", "/help", true)]
    public void Matches_endpoints(string pattern, string method, string path, bool expected)
    {
        Assert.True(EndpointPattern.TryParse(pattern, out var parsed));
        Assert.Equal(expected, parsed.Matches(method, path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("v1")]
    [InlineData("*:v1/*")]
    [InlineData("*:/v1/*/x")]
    [InlineData("get:")]
    [InlineData(":/v1")]
    [InlineData("g t:/v1")]
    [InlineData("get:/v1:80")]
    public void Refuses_endpoints_it_would_misread(string? pattern) => Assert.False(EndpointPattern.TryParse(pattern, out _));

    private static (RateLimitSettings? Settings, IReadOnlyList<string> Problems) Read(KeyValuePair<string, string?>[] changes) =>
        new RateLimitSettingsReader(new ConfigurationBuilder().AddInMemoryCollection(Honest).AddInMemoryCollection(changes).Build()).Read();
}
