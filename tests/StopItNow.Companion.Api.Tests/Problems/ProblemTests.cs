using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Moq;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Problems;

public sealed class ProblemTests(SmallApi small)
{
    private static readonly string[] Members = ["type", "title", "status", "detail", "reason", "errors"];
    private readonly HttpClient _client = small.Api.Client();

    [Theory]
    [InlineData("GET", "/v1", 404, "not-found")]
    [InlineData("GET", "/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/v1/catalogue/heads", 404, "not-found")]
    [InlineData("GET", "/openapi/v2.json", 404, "not-found")]
    [InlineData("GET", "/health/unknown", 404, "not-found")]
    [InlineData("POST", "/v1/messages", 405, "method-not-allowed")]
    [InlineData("DELETE", "/v1/catalogue/head", 405, "method-not-allowed")]
    [InlineData("PUT", "/openapi/v1.json", 405, "method-not-allowed")]
    [InlineData("OPTIONS", "/v1/resources", 405, "method-not-allowed")]
    [InlineData("BREW", "/v1/resources", 405, "method-not-allowed")]
    [InlineData("GET", "/v1/catalogue/head?x=1", 400, "bad-parameter")]
    [InlineData("GET", "/v1/catalogue/roots/1?x=1", 400, "bad-parameter")]
    [InlineData("GET", "/v1/catalogue/roots", 404, "not-found")]
    [InlineData("GET", "/v1/catalogue/blobs/", 404, "not-found")]
    [InlineData("GET", "/v1/catalogue/head/", 404, "not-found")]
    [InlineData("POST", "/v1/catalogue/roots/1", 405, "method-not-allowed")]
    [InlineData("GET", "/v1/releases/2", 404, "not-found")]
    [InlineData("GET", "/v1/releases/01", 404, "not-found")]
    [InlineData("GET", "/v1/releases/1?rootVersion=0", 400, "bad-parameter")]
    [InlineData("GET", "/v1/releases?rootVersion=1", 400, "bad-parameter")]
    [InlineData("GET", "/v1/messages?theme=x", 400, "bad-parameter")]
    public async Task Answers_programs_with_problem_details(string method, string target, int status, string reason) =>
        await IsProblem(await _client.Send(new HttpMethod(method), target), status, reason);

    [Theory]
    [InlineData("/v1/messages")]
    [InlineData("/v1/catalogue/head")]
    [InlineData("/v1/catalogue/blobs/none")]
    public async Task Says_which_methods_an_address_takes(string target) =>
        Assert.Equal("GET, HEAD", (await _client.Send(HttpMethod.Post, target)).Header("Allow"));

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/*;q=0, text/*")]
    public async Task Refuses_an_Accept_without_json(string accept) =>
        await IsProblem(await _client.Get("/v1/messages", ("Accept", accept)), 406, "not-acceptable");

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("text/html, application/json;q=0.1")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    [InlineData("not a media type")]
    public async Task Takes_an_Accept_with_json(string accept) =>
        Assert.Equal(HttpStatusCode.OK, (await _client.Get("/v1/messages", ("Accept", accept))).StatusCode);

    [Fact]
    public async Task Refuses_a_long_address() =>
        await IsProblem(await _client.Get($"/v1/messages?locale={new string('a', 9_000)}"), 414, "address-too-long");

    [Fact]
    public async Task Refuses_long_headers() =>
        await IsProblem(await _client.Get("/v1/messages", [.. Enumerable.Range(0, 40).Select(i => ($"X-{i}", new string('a', 1_000)))]), 431, "headers-too-large");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task Refuses_a_body(string type)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/messages") { Content = new StringContent("{}", null, type) };
        await IsProblem(await _client.SendAsync(request, Responses.Patience), 415, "body-not-accepted");
    }

    [Fact]
    public async Task Answers_a_fault_of_ours_without_saying_what_it_was()
    {
        using var api = CompanionApi.With(TestContent.Small).CachingIn(BreakingCache()).Start();
        using var client = api.Client();

        var response = await client.Get("/v1/catalogue/head");
        Assert.DoesNotContain("blue zebra", await response.Text());
        await IsProblem(response, 500, "fault");
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Answers_people_with_a_page_in_words_when_we_fail()
    {
        var clock = new Mock<TimeProvider> { CallBase = true };
        clock.Setup(it => it.GetUtcNow()).Throws(new InvalidOperationException("blue zebra"));
        using var api = CompanionApi.With(TestContent.Small).At(clock.Object).Start();
        using var client = api.Client();

        var response = await client.Get("/help");
        var page = await response.Text();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("<h1>Something went wrong on our side</h1>", page);
        Assert.Contains("https://findahelpline.com/", page);
        Assert.DoesNotContain("blue zebra", page);
    }

    [Theory]
    [InlineData("GET", "/nothing", 404, "We do not have that page")]
    [InlineData("GET", "/packages/other.zip", 404, "We do not have that page")]
    [InlineData("POST", "/help", 405, "That does not work here")]
    [InlineData("POST", "/", 405, "That does not work here")]
    public async Task Answers_people_with_a_page_in_words(string method, string target, int status, string title)
    {
        var response = await _client.Send(new HttpMethod(method), target);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        Assert.Contains($"<h1>{title}</h1>", await response.Text());
    }

    [Fact]
    public async Task Never_repeats_what_was_asked()
    {
        foreach (var target in new[] { "/v1/messages?theme=blue-zebra", "/v1/blue-zebra", "/blue-zebra", "/help?country=blue-zebra", "/v1/resources?openAt=blue-zebra" })
            Assert.DoesNotContain("blue-zebra", await (await _client.Get(target)).Text());
    }

    internal static async Task IsProblem(HttpResponseMessage response, int status, string reason)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Header("Content-Type"));
        Assert.StartsWith("no-store", response.Header("Cache-Control"));
        var problem = await response.Json();
        Assert.Equal(Members, problem.EnumerateObject().Select(member => member.Name));
        Assert.Equal((status, reason), (problem.GetProperty("status").GetInt32(), problem.GetProperty("reason").GetString()));
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.Equal(JsonValueKind.Array, problem.GetProperty("errors").ValueKind);
    }

    /// <summary>Works while the service starts, and breaks afterwards.</summary>
    private static IMemoryCache BreakingCache()
    {
        var real = new MemoryCache(new MemoryCacheOptions { SizeLimit = 1 << 20 });
        var cache = new Mock<IMemoryCache>();
        var asked = 0;
        var asksAtStart = 2 * (TestContent.Small.Blobs.Count + 2);
        cache.Setup(it => it.CreateEntry(It.IsAny<object>())).Returns((object key) => real.CreateEntry(key));
        cache.Setup(it => it.TryGetValue(It.IsAny<object>(), out It.Ref<object?>.IsAny)).Returns((object key, out object? value) =>
            ++asked <= asksAtStart ? real.TryGetValue(key, out value) : throw new InvalidOperationException("blue zebra"));
        return cache.Object;
    }
}
