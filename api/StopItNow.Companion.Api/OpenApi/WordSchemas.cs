using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.OpenApi;

/// <summary>Describes closed lists by their words; the generator cannot see through their converter.</summary>
internal sealed class WordSchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, Func<List<JsonNode>>> Lists = new()
    {
        [typeof(Concern)] = Nodes<Concern>,
        [typeof(Theme)] = Nodes<Theme>,
        [typeof(Audience)] = Nodes<Audience>,
        [typeof(ResourceKind)] = Nodes<ResourceKind>,
        [typeof(Need)] = Nodes<Need>,
        [typeof(ReportsOffending)] = Nodes<ReportsOffending>,
        [typeof(Answer)] = Nodes<Answer>,
        [typeof(EntryStatus)] = Nodes<EntryStatus>,
        [typeof(HoursKind)] = Nodes<HoursKind>,
        [typeof(DayOfWeek)] = Nodes<DayOfWeek>,
    };

    /// <summary>Every word of a closed list.</summary>
    public static List<JsonNode> Nodes<T>() where T : struct, Enum => [.. Word.All<T>().Select(Node)];

    /// <summary>One word.</summary>
    public static JsonNode Node(string word) => JsonValue.Create(word);

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (Lists.TryGetValue(type, out var words))
            (schema.Type, schema.Enum) = (JsonSchemaType.String, words());
        else if (context.JsonTypeInfo.ElementType is { } element && Lists.TryGetValue(element, out var ofElement))
            schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String, Enum = ofElement() };
        else if (type == typeof(TimeOnly))
            (schema.Type, schema.Format, schema.Pattern) = (JsonSchemaType.String, null, "^[0-2][0-9]:[0-5][0-9]$");
        return Task.CompletedTask;
    }
}
