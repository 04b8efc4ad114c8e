using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StopItNow.Companion.Api.OpenApi;

/// <summary>What the OpenAPI document says, arranged for reading. Made once: nothing in the document depends on a request.</summary>
internal sealed class ApiReference([FromKeyedServices(OpenApiSetup.Document)] IOpenApiDocumentProvider documents)
{
    /// <summary>An address is first made, then written to, read and taken away.</summary>
    private static readonly HttpMethod[] Methods = [HttpMethod.Put, HttpMethod.Post, HttpMethod.Get, HttpMethod.Delete];

    private ApiDescription? _made;

    /// <summary>The reference. Two first readers may both make it; they make the same.</summary>
    public async Task<ApiDescription> ReadAsync(CancellationToken cancellation) =>
        _made ??= Arrange(await documents.GetOpenApiDocumentAsync(cancellation));

    private static ApiDescription Arrange(OpenApiDocument document) => new(
        [.. document.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(it => (path.Key, Method: it.Key, Operation: it.Value)))
            .GroupBy(it => it.Operation.Tags?.FirstOrDefault()?.Name ?? "")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ApiSection(group.Key, [.. group
                .OrderBy(it => it.Key, StringComparer.Ordinal).ThenBy(it => Array.IndexOf(Methods, it.Method)).Select(it => Arrange(it.Method, it.Key, it.Operation))]))],
        [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .OrderBy(schema => schema.Key, StringComparer.Ordinal)
            .Select(schema => Arrange(schema.Key, schema.Value))]);

    private static ApiOperation Arrange(HttpMethod method, string path, OpenApiOperation operation)
    {
        var (status, response) = (operation.Responses ?? []).FirstOrDefault(answer => answer.Key.StartsWith('2'));
        var answer = response?.Content?.FirstOrDefault();
        var body = operation.RequestBody?.Content?.Keys.FirstOrDefault();
        return new(
            method.Method, path, operation.Summary, operation.Description,
            [.. (operation.Parameters ?? []).Select(it => new ApiParameter(it.Name ?? "", PlaceOf(it), it.Description ?? ""))],
            body is null ? null : new(body, operation.RequestBody!.Description), status ?? "",
            answer?.Key, answer?.Value?.Schema is { } schema ? TypeOf(schema) : null);
    }

    private static ApiPlace PlaceOf(IOpenApiParameter parameter) => parameter.In switch
    {
        ParameterLocation.Path => ApiPlace.Path,
        ParameterLocation.Header => ApiPlace.Header,
        _ => ApiPlace.Query,
    };

    private static ApiShape Arrange(string name, IOpenApiSchema schema) => new(
        name, schema.Description, WordsOf(schema),
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(it => new ApiField(it.Key, TypeOf(it.Value), DescriptionOf(it.Value)))]);

    private static ApiType TypeOf(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } shape })
            return new("", shape);
        if (Choices(schema) is { Count: > 0 } choices)
        {
            var chosen = TypeOf(Chosen(choices));
            return choices.Any(IsNull) ? chosen with { Text = $"null or {chosen.Text}" } : chosen;
        }

        var orNull = schema.Type is { } types && types.HasFlag(JsonSchemaType.Null) ? "null or " : "";
        if (schema.Items is { } items)
        {
            var item = TypeOf(items);
            return item with { Text = $"{orNull}list of {item.Text}" };
        }

        if (WordsOf(schema) is { Count: > 0 } words)
            return new($"{orNull}one of {string.Join(", ", words)}", null);
        return new(orNull + (schema.Type & ~JsonSchemaType.Null)?.ToString().ToLowerInvariant() + (schema.Format is { } format ? $" ({format})" : ""), null);
    }

    private static string? DescriptionOf(IOpenApiSchema schema) =>
        schema.Description ?? (Choices(schema) is { Count: > 0 } choices ? Chosen(choices).Description : null);

    private static IList<IOpenApiSchema>? Choices(IOpenApiSchema schema) => schema is OpenApiSchemaReference ? null : schema.OneOf ?? schema.AnyOf;

    /// <summary>The generator writes "this shape or null" as a choice of two.</summary>
    private static IOpenApiSchema Chosen(IList<IOpenApiSchema> choices) => choices.FirstOrDefault(choice => !IsNull(choice)) ?? choices[0];

    private static bool IsNull(IOpenApiSchema schema) => schema is not OpenApiSchemaReference && schema.Type == JsonSchemaType.Null;

    private static IReadOnlyList<string> WordsOf(IOpenApiSchema schema) => [.. (schema.Enum ?? []).Select(word => word?.ToString() ?? "null")];
}
