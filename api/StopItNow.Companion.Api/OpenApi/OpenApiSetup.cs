using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Catalogue.Json;

namespace StopItNow.Companion.Api.OpenApi;

internal static class OpenApiSetup
{
    /// <summary>Name of the document.</summary>
    public const string Document = "v1";

    /// <summary>Describes every address below <c>/v1</c>, its parameters from the same table that reads them.</summary>
    public static IServiceCollection AddDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            CatalogueJson.Configure(options.SerializerOptions);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddSingleton<ApiReference>();
        return services.AddOpenApi(Document, options =>
        {
            options.AddSchemaTransformer<WordSchemas>();
            options.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IContract>().FirstOrDefault() is { } contract)
                    Describe(operation, contract, context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesHeaderAttribute>());
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "A Pause: catalogue of messages and help", Version = "v1" };
                document.Servers = [new() { Url = "/" }];
                document.Components ??= new();
                document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
                document.Components.Schemas[ProblemDescription.Name] = ProblemDescription.Schema();
                CatalogueDescription.AddTo(document);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>The document, at <c>/openapi/v1.json</c>.</summary>
    public static void MapDescription(this WebApplication app) => app.MapOpenApi($"/openapi/{Document}.json");

    private static void Describe(OpenApiOperation operation, IContract contract, IEnumerable<TakesHeaderAttribute> headers)
    {
        operation.Parameters ??= [];
        foreach (var parameter in contract.Parameters)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = $"{parameter.Description} Use {parameter.Expected}.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Allowed?.Select(WordSchemas.Node).ToList() },
            });
        }

        foreach (var header in headers)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Required = true,
                Description = header.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        if (contract.Body is { } body)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Description = contract.BodyDescription, Content = new Dictionary<string, OpenApiMediaType> { [body] = new() } };
        operation.Responses ??= [];
        if (operation.Responses.TryGetValue("200", out var answer) && answer.Content is { Count: 0 })
            answer.Content[contract.MediaType] = new OpenApiMediaType();
        operation.Responses["default"] = ProblemDescription.Response();
    }
}
