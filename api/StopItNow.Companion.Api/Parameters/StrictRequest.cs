using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using StopItNow.Companion.Api.Problems;

namespace StopItNow.Companion.Api.Parameters;

/// <summary>Reads what a program asked for, and refuses what the address does not take.</summary>
internal static class StrictRequest
{
    private const string Anything = "*/*";

    /// <summary>Keeps the request's parameters for <see cref="Values"/>, or gives what is wrong: other parameters, a body, an Accept that leaves the media type out.</summary>
    public static RequestProblem? Read(HttpContext context, IReadOnlyList<QueryParameter> parameters, string mediaType, bool hasBody = false)
    {
        if (parameters.Count > 0 || context.Request.QueryString.HasValue)
        {
            var (values, errors) = QueryValues.Read(context.Request.Query, parameters);
            if (errors.Count > 0)
                return RequestProblem.BadParameters(errors);
            context.Features.Set(values);
        }

        if (!hasBody && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
            return RequestProblem.For(StatusCodes.Status415UnsupportedMediaType);
        return Accepts(context.Request.Headers.Accept, mediaType) ? null : RequestProblem.For(StatusCodes.Status406NotAcceptable);
    }

    /// <summary>The request's parameters; the action must be marked with <see cref="TakesAttribute{T}"/> and take some.</summary>
    public static QueryValues Values(this HttpContext context) => context.Features.GetRequiredFeature<QueryValues>();

    /// <summary>An absent or unreadable Accept accepts anything (RFC 9110, 12.5.1); else the most specific range that fits decides.</summary>
    private static bool Accepts(StringValues accept, string mediaType)
    {
        if (accept.Count == 0 || accept == Anything || !MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
            return true;
        var answer = new MediaTypeHeaderValue(mediaType);
        return ranges.Where(range => answer.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .FirstOrDefault() is { } best && best.Quality != 0;
    }
}
