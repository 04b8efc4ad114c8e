using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Problems;

/// <summary>One request's failure, in words. It never repeats what the request said, except the name of a parameter.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Reason">From the closed list.</param>
/// <param name="Detail">What is wrong, and how to mend it.</param>
/// <param name="Errors">What is wrong with each parameter; empty unless <see cref="Reason.BadParameter"/>.</param>
internal sealed record RequestProblem(int Status, Reason Reason, string Detail, IReadOnlyList<FieldError> Errors)
{
    private static readonly Dictionary<int, RequestProblem> ByStatus = new[]
    {
        Of(400, Reason.BadRequest, "The request is not valid HTTP. Check its address and headers."),
        Of(404, Reason.NotFound, "Nothing has this address. The addresses there are stand in /openapi/v1.json, and for reading at /api."),
        Of(405, Reason.MethodNotAllowed, "This address does not take that method. The Allow header names those it takes."),
        Of(406, Reason.NotAcceptable, "No form of the answer is acceptable. Allow its media type in Accept, and br, gzip or identity in Accept-Encoding."),
        Of(414, Reason.AddressTooLong, "The address is too long. Shorten it to 8,192 bytes."),
        Of(415, Reason.BodyNotAccepted, "This address takes no body. Send the request without one."),
        Of(429, Reason.TooManyRequests, "Too many requests for now. Wait as many seconds as Retry-After says."),
        Of(431, Reason.HeadersTooLarge, "The headers are too long. Shorten them to 32,768 bytes."),
        Of(500, Reason.Fault, "A fault of ours stopped this answer. Try again; nothing needs mending on your side."),
        Of(503, Reason.Unavailable, "The service is starting or stopping. Try again in a moment."),
    }.ToDictionary(problem => problem.Status);

    /// <summary>The usual words for a status; an unlisted status reads like the nearest listed one.</summary>
    public static RequestProblem For(int status) =>
        ByStatus.TryGetValue(status, out var problem) ? problem : ByStatus[status < 500 ? 400 : 500] with { Status = status };

    /// <summary>A 400 that names each parameter.</summary>
    public static RequestProblem BadParameters(IReadOnlyList<FieldError> errors) =>
        new(400, Reason.BadParameter, "A query parameter is not right. See errors for each one and how to mend it.", errors);

    /// <summary>Cache-Control of the answer: nobody keeps an error unless it says so itself.</summary>
    public string CacheControl { get; init; } = "no-store";

    /// <summary>Counter of the newest note, where a note's counter was not the next one.</summary>
    public long? Last { get; init; }

    /// <summary>The reason as answers write it.</summary>
    public string ReasonWord => Word.Of(Reason);

    private static RequestProblem Of(int status, Reason reason, string detail) => new(status, reason, detail, []);
}

/// <summary>What is wrong with one query parameter.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Mend">How to mend it, with the allowed values.</param>
internal sealed record FieldError(string Field, string Wrong, string Mend);
