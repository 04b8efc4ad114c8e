using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace StopItNow.Companion.Api.Problems;

/// <summary>Writes the body of an error.</summary>
internal static class ProblemWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly PathString[] Programs = ["/v1", "/openapi", "/health"];

    /// <summary>Problem details below <c>/v1</c>, <c>/openapi</c> and <c>/health</c>; a page elsewhere.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var problem = context.Features.Get<RequestProblem>();
        if (problem?.Status != context.Response.StatusCode)
            problem = RequestProblem.For(context.Response.StatusCode);

        // Whatever was remembered of a failed answer must not be shown again.
        context.Response.Headers[HeaderNames.CacheControl] = problem.CacheControl;
        return Programs.Any(program => context.Request.Path.StartsWithSegments(program))
            ? WriteDetailsAsync(context.Response, problem)
            : WritePageAsync(context, problem);
    }

    private static Task WriteDetailsAsync(HttpResponse response, RequestProblem problem)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Details("about:blank", ReasonPhrases.GetReasonPhrase(problem.Status), problem.Status, problem.Detail, problem.ReasonWord, problem.Errors, problem.Last), Json);
        return WriteAsync(response, MediaTypeNames.Application.ProblemJson, body);
    }

    private static Task WritePageAsync(HttpContext context, RequestProblem problem) =>
        WriteAsync(context.Response, "text/html; charset=utf-8", context.RequestServices.GetRequiredService<ProblemPages>().For(context, problem.Status));

    private static Task WriteAsync(HttpResponse response, string contentType, byte[] body)
    {
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    private sealed record Details(string Type, string Title, int Status, string Detail, string Reason, IReadOnlyList<FieldError> Errors,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Last);
}
