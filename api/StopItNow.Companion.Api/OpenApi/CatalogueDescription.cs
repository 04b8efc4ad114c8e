using Microsoft.OpenApi;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.OpenApi;

/// <summary>Describes the catalogue's files. They are answered before routing, where the generator does not see them.</summary>
internal static class CatalogueDescription
{
    private const string Tag = "Catalogue";

    /// <summary>Adds the three addresses to a document.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        document.Tags ??= new HashSet<OpenApiTag>();
        document.Tags.Add(new() { Name = Tag });
        Add("head", ServedRelease.HeadMediaType, null,
            "The head: a signed DSSE envelope that names every blob of the release, with its size and hash.",
            "The ETag of the plain form is the SHA-256 of its bytes, in lower-case hexadecimal, between quotation marks.");
        Add("roots/{n}", ServedRelease.RootMediaType, ("n", "Version of the root, from 1."),
            "One root: a signed DSSE envelope that names the keys. They chain from 1 to the one the head is signed under.",
            "A number above the last is 404 and may be asked again after five minutes.");
        Add("blobs/{sha256}", ServedRelease.BlobMediaType, ("sha256", "SHA-256 as a head gives it, in lower-case hexadecimal."),
            "One blob, by its hash. It never changes.",
            $"Blobs of the release being served and of the {EarlierReleases.MostServed} before it are here.");

        void Add(string name, string mediaType, (string Name, string Description)? parameter, string summary, string description)
        {
            OpenApiOperation operation = new()
            {
                Summary = summary,
                Description = description,
                Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
                Responses = new()
                {
                    ["200"] = new OpenApiResponse
                    {
                        Description = "OK",
                        Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() },
                    },
                    ["304"] = new OpenApiResponse { Description = "The client holds it: If-None-Match names one of its tags." },
                    ["default"] = ProblemDescription.Response(),
                },
            };
            if (parameter is var (parameterName, parameterDescription))
            {
                operation.Parameters =
                [
                    new OpenApiParameter
                    {
                        Name = parameterName,
                        In = ParameterLocation.Path,
                        Required = true,
                        Description = parameterDescription,
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                ];
            }

            document.Paths.Add($"/v1/catalogue/{name}", new OpenApiPathItem { Operations = new() { [HttpMethod.Get] = operation } });
        }
    }
}
