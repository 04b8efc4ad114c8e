using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.OpenApi;

public sealed class OpenApiTests(SmallApi small)
{
    private readonly HttpClient _client = small.Api.Client();

    [Fact]
    public async Task Describes_every_address_for_programs() => Assert.Equal(
        ["/v1/catalogue/blobs/{sha256}", "/v1/catalogue/head", "/v1/catalogue/roots/{n}", "/v1/mailboxes/{id}", "/v1/mailboxes/{id}/notes", "/v1/messages", "/v1/releases", "/v1/releases/{sequence}", "/v1/resources"],
        (await (await _client.Get("/openapi/v1.json")).Json()).GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/v1/messages", "concern theme audience locale")]
    [InlineData("/v1/resources", "country audience kind locale concern openAt")]
    [InlineData("/v1/catalogue/head", "")]
    [InlineData("/v1/catalogue/roots/{n}", "n")]
    [InlineData("/v1/catalogue/blobs/{sha256}", "sha256")]
    [InlineData("/v1/mailboxes/{id}/notes", "id after wait direction")]
    [InlineData("/v1/releases", "")]
    [InlineData("/v1/releases/{sequence}", "sequence rootVersion")]
    public async Task Names_every_parameter(string path, string names)
    {
        var operation = (await (await _client.Get("/openapi/v1.json")).Json()).GetProperty("paths").GetProperty(path).GetProperty("get");

        var parameters = operation.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()) : [];
        Assert.Equal(names, string.Join(' ', parameters));
        Assert.True(operation.GetProperty("responses").GetProperty("default").GetProperty("content").TryGetProperty("application/problem+json", out _));
    }

    [Fact]
    public async Task Describes_closed_lists_by_their_words()
    {
        var schemas = (await (await _client.Get("/openapi/v1.json")).Json()).GetProperty("components").GetProperty("schemas");
        Assert.Equal(
            ["helpline", "self-help", "therapy", "report", "crisis"],
            schemas.GetProperty("ResourceKind").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task Describes_numbers_as_numbers_and_the_words_in_a_list()
    {
        var schemas = (await (await _client.Get("/openapi/v1.json")).Json()).GetProperty("components").GetProperty("schemas");

        Assert.Equal("integer", schemas.GetProperty("PublishedRelease").GetProperty("properties").GetProperty("sequence").GetProperty("type").GetString());
        Assert.Equal(
            ["sexual-images-of-children", "sexual-content", "any"],
            schemas.GetProperty("HelpResource").GetProperty("properties").GetProperty("concerns").GetProperty("items").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task Says_what_every_part_of_a_path_and_every_parameter_is()
    {
        var paths = (await (await _client.Get("/openapi/v1.json")).Json()).GetProperty("paths");
        var parameters = paths.EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .SelectMany(operation => operation.Value.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray().ToList() : [])
            .ToList();

        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.NotEqual("", parameter.GetProperty("description").GetString()));
    }
}
