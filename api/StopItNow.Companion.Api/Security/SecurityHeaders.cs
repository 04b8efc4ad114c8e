using Microsoft.Net.Http.Headers;

namespace StopItNow.Companion.Api.Security;

internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>
    /// Puts the headers on every answer, errors included: set as the answer starts, because the handling of a fault clears what was
    /// set before. Only the catalogue may be read from other sites; it is the same public bytes for everybody.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (!headers.ContainsKey(HeaderNames.CacheControl))
                headers.CacheControl = "no-store";

            // Bytes for programs, asked for by every browser several times a day: what speaks of pages would be most of such an answer.
            if (context.Request.Path.StartsWithSegments(PublicCors.Catalogue))
            {
                headers.ContentSecurityPolicy = "default-src 'none'";
                headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                return Task.CompletedTask;
            }

            // One page names a policy of its own. An answer that a fault has cleared has none.
            if (!headers.ContainsKey(HeaderNames.ContentSecurityPolicy))
                headers.ContentSecurityPolicy = Policy;
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = Permissions;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
