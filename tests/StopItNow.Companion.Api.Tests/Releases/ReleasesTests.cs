using System.Net;
using System.Text.Json;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Releases;

public sealed class ReleasesTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _store = new(TestContent.Small);
    private readonly CompanionApi _api;
    private readonly HttpClient _client;

    public ReleasesTests()
    {
        _store.Publish(TestContent.Edited("Grey heron"), 2, "One message has other words.", Noon)
            .AddRoot()
            .Publish(TestContent.Small, 1, "The words from before.", Noon.AddDays(1));
        _api = CompanionApi.On(_store).Start();
        _client = _api.Client();
    }

    public void Dispose()
    {
        _client.Dispose();
        _api.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Lists_what_was_published_and_when_newest_first()
    {
        var response = await _client.Get("/v1/releases");
        var answer = await response.Json();

        Assert.Equal("public, max-age=300", response.Header("Cache-Control"));
        Assert.Equal((2, 1), Position(answer));
        Assert.Equal([(2, 1), (1, 2), (1, 1)], answer.GetProperty("items").EnumerateArray().Select(Position));
        var newest = answer.GetProperty("items")[0];
        Assert.Equal(answer.GetProperty("release").GetString(), newest.GetProperty("id").GetString());
        Assert.Equal("2026-03-02T12:00:00Z", newest.GetProperty("issuedAt").GetString());
        Assert.Equal("2026-04-16T12:00:00Z", newest.GetProperty("expiresAt").GetString());
        Assert.Equal("The words from before.", newest.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task Counts_what_a_release_holds()
    {
        var counts = (await (await _client.Get("/v1/releases/1")).Json()).GetProperty("counts").EnumerateArray()
            .Select(count => (count.GetProperty("collection").GetString(), count.GetProperty("locale").GetString(), count.GetProperty("count").GetInt32()));
        Assert.Equal(
            [("countries", null, 3), ("evidence", null, 1), ("messages", "en-GB", 3), ("messages", "fr", 1), ("resources", "en-GB", 4), ("steps", "en-GB", 1)],
            counts);
    }

    [Theory]
    [InlineData("1", "The words from before.")]
    [InlineData("1?rootVersion=2", "The words from before.")]
    [InlineData("1?rootVersion=1", "First words.")]
    [InlineData("2?rootVersion=1", "One message has other words.")]
    public async Task Finds_one_by_its_sequence_under_the_current_root_or_the_one_asked_for(string target, string summary)
    {
        var answer = await (await _client.Get($"/v1/releases/{target}")).Json();
        Assert.Equal(summary, answer.GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3?rootVersion=1")]
    [InlineData("1?rootVersion=3")]
    [InlineData("9007199254740993")]
    [InlineData("x")]
    public async Task Says_which_releases_it_does_not_have(string target)
    {
        var response = await _client.Get($"/v1/releases/{target}");
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (response.StatusCode, (await response.Json()).GetProperty("reason").GetString()));
    }

    [Theory]
    [InlineData("/v1/messages")]
    [InlineData("/v1/resources")]
    [InlineData("/v1/releases")]
    [InlineData("/health/ready")]
    public async Task Every_answer_names_the_same_release(string target)
    {
        var answer = await (await _client.Get(target)).Json();
        Assert.Equal((2, 1), Position(answer));
        Assert.Equal((await (await _client.Get("/v1/releases/1")).Json()).GetProperty("id").GetString(), answer.GetProperty("release").GetString());
    }

    private static (int RootVersion, int Sequence) Position(JsonElement answer) =>
        (answer.GetProperty("rootVersion").GetInt32(), answer.GetProperty("sequence").GetInt32());
}
