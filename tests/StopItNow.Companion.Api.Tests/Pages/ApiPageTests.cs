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

        foreach (var (path, method, operation) in Operations(document))
        {
            var section = Section(page, $"{method} {path}");
            foreach (var parameter in operation.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray() : default)
            {
                Assert.Contains($">{Written(parameter)}</code>", section);
                Assert.Contains(Plain(parameter.GetProperty("description")), Plain(section));
            }

            if (operation.TryGetProperty("requestBody", out var body))
            {
                Assert.Contains($"<code>{body.GetProperty("content").EnumerateObject().Single().Name}</code>", section);
                Assert.Contains(Plain(body.GetProperty("description")), Plain(section));
            }
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

    [Fact]
    public async Task Shows_how_a_mailbox_is_made_written_to_read_and_ended()
    {
        var page = await Page();
        string[] order = ["PUT /v1/mailboxes/{id}", "DELETE /v1/mailboxes/{id}", "POST /v1/mailboxes/{id}/notes", "GET /v1/mailboxes/{id}/notes"];

        Assert.Equal(order, Regex.Matches(page, "<h3><code>([A-Z]+ /v1/mailboxes[^<]*)</code></h3>").Select(heading => heading.Groups[1].Value));
        Assert.Contains("registration token", Section(page, order[0]));
        Assert.Contains("an end token", Section(page, order[1]));
        Assert.Contains("<code>Note-Counter:</code>", Section(page, order[2]));
        Assert.Contains("<code>201</code>, without a body.", Section(page, order[2]));
        Assert.Contains("#shape-NotesAnswer", Section(page, order[3]));
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Where(operation => operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("responses", out _))
            .Select(operation => (path.Name, operation.Name.ToUpperInvariant(), operation.Value)));

    private static string Section(string page, string heading) =>
        Regex.Match(page, $"<h3><code>{Regex.Escape(heading)}</code></h3>.*?</section>", RegexOptions.Singleline) is { Success: true } section
            ? section.Value
            : throw new InvalidOperationException($"The page does not show {heading}.");

    private static string Written(JsonElement parameter) => parameter.GetProperty("in").GetString() switch
    {
        "path" => $"{{{Name(parameter)}}}",
        "header" => $"{Name(parameter)}:",
        _ => $"?{Name(parameter)}=",
    };

    private static string Plain(JsonElement text) => Plain(text.GetString()!);

    /// <summary>Words alone: the page marks code where the document has back-ticks.</summary>
    private static string Plain(string text) => Regex.Replace(Regex.Replace(text, "<[^>]*>|`", ""), @"\s+", " ");

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private async Task<string> Page() => System.Net.WebUtility.HtmlDecode(await (await _client.Get("/api")).Text());
}
