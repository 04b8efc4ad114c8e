using Microsoft.OpenApi;

namespace StopItNow.Companion.Api.OpenApi;

/// <summary>Describes errors: problem details (RFC 9457) with a reason.</summary>
internal static class ProblemDescription
{
    /// <summary>Name of the schema among the document's components.</summary>
    public const string Name = "Problem";

    /// <summary>The answer that stands for every error of an operation.</summary>
    public static OpenApiResponse Response() => new()
    {
        Description = "An error, as problem details (RFC 9457).",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name) },
        },
    };

    /// <summary>The body of every error.</summary>
    public static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Always about:blank: the status and the reason say it all."),
            ["title"] = Text("The status in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("What is wrong, and how to mend it."),
            ["reason"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = WordSchemas.Nodes<Problems.Reason>() },
            ["last"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Description = "Only with wrong-counter: counter of the newest note of the direction.",
            },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["field"] = Text("Name of the parameter."),
                        ["wrong"] = Text("What is wrong with it."),
                        ["mend"] = Text("How to mend it."),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
