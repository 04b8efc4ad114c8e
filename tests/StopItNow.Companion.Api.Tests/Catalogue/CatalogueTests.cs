using System.Net;
using System.Security.Cryptography;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Catalogue;

public sealed class CatalogueTests(SmallApi small)
{
    private readonly HttpClient _client = small.Api.Client();

    private static string HeadTag => $"\"{Convert.ToHexStringLower(SHA256.HashData(TestContent.Small.HeadBytes.Span))}\"";

    private static string SomeBlob => TestContent.Small.Blobs.Keys.Order(StringComparer.Ordinal).First();

    [Fact]
    public async Task Serves_the_head_byte_for_byte_for_five_minutes()
    {
        var response = await _client.Get("/v1/catalogue/head");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), await response.Plain());
        Assert.Equal("application/vnd.stopitnow.catalogue-head+json", response.Header("Content-Type"));
        Assert.Equal("public, max-age=300, stale-if-error=86400", response.Header("Cache-Control"));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
    }

    [Fact]
    public async Task Serves_every_blob_for_ever()
    {
        foreach (var (sha256, bytes) in TestContent.Small.Blobs)
        {
            var response = await _client.Get($"/v1/catalogue/blobs/{sha256}");
            Assert.Equal(bytes.ToArray(), await response.Plain());
            Assert.Equal("public, max-age=31536000, immutable", response.Header("Cache-Control"));
            Assert.Equal($"\"{sha256}\"", response.Header("ETag"));
        }
    }

    [Fact]
    public async Task Serves_a_root_byte_for_byte_for_a_day()
    {
        var response = await _client.Get("/v1/catalogue/roots/1");

        Assert.Equal(TestRoot.First.Bytes, await response.Plain());
        Assert.Equal("application/vnd.stopitnow.catalogue-root+json", response.Header("Content-Type"));
        Assert.Equal("public, max-age=86400", response.Header("Cache-Control"));
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(TestRoot.First.Bytes))}\"", response.Header("ETag"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("1.json")]
    [InlineData("9999999999999999999999")]
    public async Task Says_of_a_root_that_is_not_there_to_ask_again_in_five_minutes(string number)
    {
        var response = await _client.Get($"/v1/catalogue/roots/{number}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("public, max-age=300", response.Header("Cache-Control"));
        Assert.Equal(("application/problem+json", "not-found"), (response.Header("Content-Type"), (await response.Json()).GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Lets_nobody_keep_the_answer_that_a_blob_is_not_there() =>
        Assert.Equal("no-store", (await _client.Get("/v1/catalogue/blobs/none")).Header("Cache-Control"));

    [Fact]
    public async Task Lets_a_client_compute_the_tag_from_its_own_copy() =>
        Assert.Equal(HeadTag, (await _client.Get("/v1/catalogue/head")).Header("ETag"));

    [Theory]
    [InlineData("{tag}")]
    [InlineData("W/{tag}")]
    [InlineData("*")]
    [InlineData("\"other\", {tag}")]
    [InlineData("\"other\",W/{tag} , \"more\"")]
    public async Task Answers_304_without_a_body_to_who_holds_it(string held)
    {
        var response = await _client.Get("/v1/catalogue/head", ("If-None-Match", held.Replace("{tag}", HeadTag)));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(HeadTag, response.Header("ETag"));
        Assert.Equal("public, max-age=300, stale-if-error=86400", response.Header("Cache-Control"));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
        Assert.Empty(await response.Plain());
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("\"unclosed")]
    public async Task Answers_200_to_who_holds_something_else(string held)
    {
        var response = await _client.Get("/v1/catalogue/head", ("If-None-Match", held));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("br, gzip")]
    [InlineData("gzip")]
    [InlineData("br, identity;q=0")]
    [InlineData("*;q=0")]
    [InlineData("zstd")]
    public async Task Answers_304_to_who_holds_the_plain_form_whatever_coding_it_would_now_send(string accept)
    {
        var response = await _client.Get("/v1/catalogue/head", ("If-None-Match", HeadTag), ("Accept-Encoding", accept));
        Assert.Equal((HttpStatusCode.NotModified, HeadTag), (response.StatusCode, response.Header("ETag")));
    }

    [Fact]
    public async Task Gives_each_coding_a_strong_tag_of_its_own()
    {
        List<string> tags = [];
        foreach (var coding in new[] { "br", "gzip", "identity" })
            tags.Add((await _client.Get($"/v1/catalogue/blobs/{SomeBlob}", ("Accept-Encoding", coding))).Header("ETag"));

        Assert.Equal(3, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.StartsWith("\"", tag));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("identity", "")]
    [InlineData("zstd", "")]
    [InlineData("gzip;q=0", "")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity;q=0", null)]
    [InlineData("identity;q=0, gzip", "gzip")]
    [InlineData("*;q=0", null)]
    public async Task Sends_the_coding_the_client_asked_for(string accept, string? coding)
    {
        var response = await _client.Get("/v1/catalogue/head", ("Accept-Encoding", accept));

        if (coding is null)
        {
            Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
            Assert.Equal("not-acceptable", (await response.Json()).GetProperty("reason").GetString());
            return;
        }

        Assert.Equal(coding, response.Header("Content-Encoding"));
        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), await response.Plain());
    }

    [Theory]
    [InlineData("/v1/catalogue/head")]
    [InlineData("/v1/catalogue/roots/1")]
    [InlineData("/v1/catalogue/roots/2")]
    [InlineData("/v1/messages")]
    [InlineData("/v1/releases")]
    [InlineData("/v1/releases/1")]
    [InlineData("/api")]
    [InlineData("/v1/resources?country=GB")]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/site.css")]
    [InlineData("/v1/nothing")]
    public async Task Answers_HEAD_like_GET_without_the_body(string target)
    {
        var get = await _client.Get(target);
        var head = await _client.Send(HttpMethod.Head, target);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Header("Content-Type"), head.Header("Content-Type"));
        Assert.Equal(get.Header("ETag"), head.Header("ETag"));
        Assert.Empty(await head.Plain());
        if (get.Content.Headers.ContentLength is { } length && head.Content.Headers.ContentLength is { } said)
            Assert.Equal(length, said);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("head.json")]
    [InlineData("..%2Fhead.json")]
    [InlineData("%20")]
    public async Task Has_no_blob_that_the_head_does_not_name(string name)
    {
        var response = await _client.Get($"/v1/catalogue/blobs/{name}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not-found", (await response.Json()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Finds_a_blob_only_by_its_hash_in_lower_case() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.Get($"/v1/catalogue/blobs/{SomeBlob.ToUpperInvariant()}")).StatusCode);
}
