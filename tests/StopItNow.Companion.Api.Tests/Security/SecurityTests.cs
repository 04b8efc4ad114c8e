using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Security;

public sealed class SecurityTests(SmallApi small)
{
    private readonly HttpClient _client = small.Api.Client();

    [Theory]
    [InlineData("/")]
    [InlineData("/help?country=GB")]
    [InlineData("/worried")]
    [InlineData("/under-18?country=GB")]
    [InlineData("/happened")]
    [InlineData("/professionals")]
    [InlineData("/install")]
    [InlineData("/privacy")]
    [InlineData("/paused")]
    [InlineData("/site.css")]
    [InlineData("/partner.css")]
    [InlineData("/partner/files/nothing")]
    [InlineData("/icon.svg")]
    [InlineData("/packages/a-pause-firefox.zip")]
    [InlineData("/nothing")]
    [InlineData("/v1/messages")]
    [InlineData("/v1/messages?x=1")]
    [InlineData("/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/v1/releases")]
    [InlineData("/api")]
    [InlineData("/v1/mailboxes/none/notes")]
    public async Task Puts_its_headers_on_every_answer(string target)
    {
        var response = await _client.Get(target);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            response.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", response.Header("Referrer-Policy"));
        Assert.Contains("geolocation=()", response.Header("Permissions-Policy"));
        Assert.Equal("same-origin", response.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", response.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("", response.Header("Server"));
        Assert.Equal("", response.Header("X-Powered-By"));
        Assert.Equal("", response.Header("Set-Cookie"));
        Assert.NotEqual("", response.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/v1/catalogue/head")]
    [InlineData("/v1/catalogue/blobs/none")]
    [InlineData("/v1/catalogue/roots/1")]
    [InlineData("/v1/catalogue/roots/2")]
    public async Task Puts_on_the_catalogue_only_the_headers_that_mean_something_for_bytes(string target)
    {
        var response = await _client.Get(target);

        Assert.Equal("default-src 'none'", response.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal("cross-origin", response.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("", response.Header("Permissions-Policy"));
        Assert.Equal("", response.Header("Server"));
        Assert.Equal("", response.Header("Set-Cookie"));
        Assert.NotEqual("", response.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/v1/catalogue/head")]
    [InlineData("/v1/catalogue/blobs/none")]
    [InlineData("/v1/catalogue/roots/1")]
    [InlineData("/v1/catalogue/nothing")]
    public async Task Lets_any_site_read_the_catalogue_without_credentials(string target)
    {
        var response = await _client.Get(target, ("Origin", "https://blue-zebra.example"));

        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("", response.Header("Access-Control-Allow-Credentials"));
        Assert.Equal("ETag,Retry-After", response.Header("Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/v1/messages")]
    [InlineData("/v1/resources")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/ready")]
    [InlineData("/v1/releases")]
    [InlineData("/v1/cataloguing")]
    [InlineData("/v1/mailboxing")]
    public async Task Lets_no_other_site_read_anything_else(string target) =>
        Assert.Equal("", (await _client.Get(target, ("Origin", "https://blue-zebra.example"))).Header("Access-Control-Allow-Origin"));

    [Fact]
    public async Task Allows_a_preflight_for_If_None_Match_and_nothing_more()
    {
        var response = await _client.Send(
            HttpMethod.Options, "/v1/catalogue/head", ("Origin", "https://blue-zebra.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("GET,HEAD", response.Header("Access-Control-Allow-Methods"));
        Assert.Equal("If-None-Match", response.Header("Access-Control-Allow-Headers"));
        Assert.Equal("86400", response.Header("Access-Control-Max-Age"));
    }

    [Theory]
    [InlineData("GET", "/v1/mailboxes/none/notes")]
    [InlineData("PUT", "/v1/mailboxes/none")]
    [InlineData("DELETE", "/v1/mailboxes/none")]
    [InlineData("PATCH", "/v1/mailboxes/none")]
    public async Task Lets_any_site_ask_mailboxes_without_credentials(string method, string target)
    {
        var response = await _client.Send(new(method), target, ("Origin", "https://blue-zebra.example"));

        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("", response.Header("Access-Control-Allow-Credentials"));
        Assert.Equal("Retry-After,Note-Counter", response.Header("Access-Control-Expose-Headers"));
        Assert.StartsWith("no-store", response.Header("Cache-Control"));
    }

    [Fact]
    public async Task Allows_a_preflight_for_what_mailboxes_take_and_nothing_more()
    {
        var response = await _client.Send(
            HttpMethod.Options, "/v1/mailboxes/none/notes", ("Origin", "https://blue-zebra.example"), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,note-counter"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("GET,PUT,POST,DELETE", response.Header("Access-Control-Allow-Methods"));
        Assert.Equal("Authorization,Content-Type,Idempotency-Key,Note-Counter", response.Header("Access-Control-Allow-Headers"));
        Assert.Equal("86400", response.Header("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task Offers_the_packages_as_files_to_keep()
    {
        var response = await _client.Get("/packages/a-pause-chromium.zip");

        Assert.Equal("application/zip", response.Header("Content-Type"));
        Assert.Equal("attachment; filename=a-pause-chromium.zip", response.Header("Content-Disposition"));
        Assert.Equal("public, no-cache", response.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.NotModified, (await _client.Get("/packages/a-pause-chromium.zip", ("If-None-Match", response.Header("ETag")))).StatusCode);
    }

    [Theory]
    [InlineData("/packages/..%2Fhead.json")]
    [InlineData("/packages/%2e%2e%2fhead.json")]
    [InlineData("/packages/head.json")]
    [InlineData("/packages/")]
    [InlineData("/packages/%20")]
    public async Task Serves_no_other_file(string target) => Assert.Equal(HttpStatusCode.NotFound, (await _client.Get(target)).StatusCode);
}
