using System.Text.Json;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages;

/// <summary>The reference for people who write programs.</summary>
public sealed class ApiPageTests(SmallApi small)
{
    private readonly HttpClient _client = small.Api.Client();

    [Fact]
    public async Task Shows_every_address_parameter_and_shape_of_the_document()
    {
        var page = await Page();
        var document = await (await _client.Get("/openapi/v1.json")).Json();

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            // The page is about what can be read; what changes something stands in the document and in MAILBOX.md.
            if (!path.Value.TryGetProperty("get", out var get))
                continue;
            Assert.Contains($"<code>GET {path.Name}</code>", page);
            foreach (var parameter in get.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray() : default)
                Assert.Contains($">{(parameter.GetProperty("in").GetString() == "path" ? $"{{{Name(parameter)}}}" : $"?{Name(parameter)}=")}</code>", page);
        }

        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            Assert.Contains($"id=\"shape-{schema.Name}\"", page);
            foreach (var member in schema.Value.TryGetProperty("properties", out var members) ? members.EnumerateObject() : default)
                Assert.Contains($"<code>{member.Name}</code>", page);
        }
    }

    [Fact]
    public async Task Leads_to_no_shape_that_it_does_not_show()
    {
        var page = await Page();
        var shown = Regex.Matches(page, "id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.All(Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), target => Assert.Contains(target, shown));
    }

    [Theory]
    [InlineData("<code>items</code></dt>", "list of", "#shape-Message")]
    [InlineData("<code>sequence</code></dt>", "int64", "")]
    [InlineData("<code>country</code></dt>", "null or", "#shape-Country")]
    public async Task Says_what_a_member_is(string member, string text, string shape)
    {
        var page = await Page();
        Assert.Contains(
            Regex.Matches(page, Regex.Escape(member) + "\\s*<dd>(.*?)</dd>", RegexOptions.Singleline).Select(match => match.Groups[1].Value),
            said => said.Contains(text, StringComparison.Ordinal) && said.Contains(shape, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_reached_from_the_first_page() => Assert.Contains("href=\"/api\"", await (await _client.Get("/")).Text());

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private async Task<string> Page() => System.Net.WebUtility.HtmlDecode(await (await _client.Get("/api")).Text());
}
