using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Resources;

public sealed class ResourcesTests(SmallApi small, ShippedApi shipped)
{
    private readonly HttpClient _client = small.Api.Client();

    // 2026-01-05 is a Monday; London is on UTC in January and an hour ahead in July.
    [Theory]
    [InlineData("", "gb-reading gb-line gb-unknown int-crisis")]
    [InlineData("?country=GB", "gb-reading gb-line gb-unknown int-crisis")]
    [InlineData("?country=BR", "int-crisis")]
    [InlineData("?country=INT", "int-crisis")]
    [InlineData("?audience=partner", "gb-line int-crisis")]
    [InlineData("?kind=helpline", "gb-line gb-unknown")]
    [InlineData("?kind=crisis&country=BR", "int-crisis")]
    [InlineData("?concern=any", "gb-reading gb-unknown int-crisis")]
    [InlineData("?country=GB&audience=self&kind=self-help&concern=any", "gb-reading")]
    [InlineData("?openAt=2026-01-05T09:00:00Z", "gb-reading gb-line int-crisis")]
    [InlineData("?openAt=2026-01-05T08:59:59Z", "gb-reading int-crisis")]
    [InlineData("?openAt=2026-01-05T10:59:59%2B02:00", "gb-reading int-crisis")]
    [InlineData("?openAt=2026-07-06T08:00Z", "gb-reading gb-line int-crisis")]
    [InlineData("?openAt=2026-01-05T16:59:59.999Z", "gb-reading gb-line int-crisis")]
    [InlineData("?openAt=2026-01-05T17:00:00Z", "gb-reading int-crisis")]
    [InlineData("?openAt=2026-01-10T12:00:00Z", "gb-reading int-crisis")]
    public async Task Answers_what_every_filter_lets_through(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await (await _client.Get($"/v1/resources{query}")).Json()).Ids()));

    [Theory]
    [InlineData("?country=gb", "country")]
    [InlineData("?country=GBR", "country")]
    [InlineData("?country=XX", "country")]
    [InlineData("?kind=phone", "kind")]
    [InlineData("?openAt=now", "openAt")]
    [InlineData("?openAt=2026-01-05T09:00:00", "openAt")]
    [InlineData("?openAt=2026-01-05T09:00:00+01:00", "openAt")]
    [InlineData("?openAt=0001-01-01T00:00:00Z", "openAt")]
    [InlineData("?openAt=9999-12-31T23:59:59Z", "openAt")]
    [InlineData("?openAt=2026-02-30T09:00:00Z", "openAt")]
    [InlineData("?openAt=2026-01-05T09:00:00%2B99:00", "openAt")]
    public async Task Names_a_bad_parameter(string query, string field)
    {
        var response = await _client.Get($"/v1/resources{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, Assert.Single((await response.Json()).GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Lists_the_countries_it_serves_when_asked_for_another() =>
        Assert.Contains("use one of BR, GB, INT", await (await _client.Get("/v1/resources?country=XX")).Text());

    [Fact]
    public async Task Brings_the_country_s_emergency_number_and_note()
    {
        var british = await (await _client.Get("/v1/resources?country=GB")).Json();
        var brazilian = await (await _client.Get("/v1/resources?country=BR")).Json();

        Assert.Equal("999", british.GetProperty("country").GetProperty("emergency").GetProperty("number").GetString());
        Assert.Equal("We found no helpline there.", brazilian.GetProperty("country").GetProperty("note").GetString());
        Assert.Equal("en-GB", brazilian.GetProperty("countryLocale").GetString());
    }

    [Fact]
    public async Task Writes_the_catalogue_s_own_json()
    {
        var text = await (await _client.Get("/v1/resources?kind=helpline&audience=self")).Text();

        Assert.Contains("\"hours\":{\"kind\":\"weekly\",\"timeZone\":\"Europe/London\",\"ranges\":[{\"days\":[\"monday\"", text);
        Assert.Contains("\"from\":\"09:00\",\"to\":\"17:00\"", text);
        Assert.Contains("\"verifiedOn\":null", text);
        Assert.Contains("\"reportsOffending\":\"identifying-only\"", text);
    }

    [Fact]
    public async Task Has_somebody_for_a_crisis_in_every_shipped_country()
    {
        using var client = shipped.Api.Client();
        var codes = TestRelease.CountriesOf(TestContent.Shipped);
        Assert.True(codes.Count > 20);
        foreach (var code in codes)
            Assert.NotEmpty((await (await client.Get($"/v1/resources?country={code}&kind=crisis")).Json()).Ids());
    }
}
