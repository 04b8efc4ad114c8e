using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace StopItNow.Companion.Api.Serving;

/// <summary>Answers GET or HEAD with a representation.</summary>
internal sealed class RepresentationResult(Representation representation, string cacheControl) : IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) => representation.AnswerAsync(context.HttpContext, cacheControl);
}

internal static class RepresentationAnswer
{
    /// <summary>Answers GET or HEAD: 200, 304 when the client holds it, or 406.</summary>
    public static Task AnswerAsync(this Representation representation, HttpContext context, string cacheControl)
    {
        var (request, response) = (context.Request, context.Response);
        var accepted = AcceptEncoding.Read(request.Headers.AcceptEncoding);
        if (representation.Varies)
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var match = representation.ChooseHeld(accepted, request.Headers.IfNoneMatch);
        if ((match ?? representation.Choose(accepted)) is not { } form)
        {
            response.StatusCode = StatusCodes.Status406NotAcceptable;
            return Task.CompletedTask;
        }

        response.Headers.ETag = form.TagText;
        response.Headers.CacheControl = cacheControl;
        if (match is not null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = representation.MediaType;
        response.ContentLength = form.Bytes.Length;
        if (form.Coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = form.Coding.Token();
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }
}
