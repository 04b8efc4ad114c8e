using Microsoft.AspNetCore.Http.Features;

namespace StopItNow.Companion.Api.Problems;

/// <summary>
/// Refuses a long address or long headers in words. Kestrel's own limits stand at twice these, and above them it can only close the
/// connection with a bare status.
/// </summary>
internal sealed class RequestSize(RequestDelegate next)
{
    /// <summary>Longest address, in bytes.</summary>
    public const int MaxTarget = 8_192;

    /// <summary>Longest headers together, in bytes.</summary>
    public const int MaxHeaders = 32_768;

    public Task InvokeAsync(HttpContext context)
    {
        // The raw target: decoding makes an address shorter.
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length > MaxTarget)
            return Refuse(context, StatusCodes.Status414UriTooLong);
        var headers = 0;
        foreach (var (name, values) in context.Request.Headers)
        {
            foreach (var value in values)
                headers += name.Length + (value?.Length ?? 0) + ": \r\n".Length;
        }

        return headers > MaxHeaders ? Refuse(context, StatusCodes.Status431RequestHeaderFieldsTooLarge) : next(context);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
