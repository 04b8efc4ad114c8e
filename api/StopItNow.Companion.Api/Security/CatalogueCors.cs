using Microsoft.Net.Http.Headers;

namespace StopItNow.Companion.Api.Security;

internal static class CatalogueCors
{
    /// <summary>Everything below this address may be read by any site, without credentials.</summary>
    public const string Path = "/v1/catalogue";

    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromDays(1);

    /// <summary>
    /// Marks answers. Placed before the rate limiter and routing, so that a refusal can be read, with its Retry-After, like any other answer.
    /// </summary>
    public static void UseCatalogueCors(this WebApplication app) => app.UsePolicy(preflights: false);

    /// <summary>
    /// Answers preflights. Placed after the rate limiter, which counts them like any other request: answered before it they would be the one kind
    /// without a limit. A browser takes a refused one for a failed request, and asks at most once a day otherwise.
    /// </summary>
    public static void UseCataloguePreflights(this WebApplication app) => app.UsePolicy(preflights: true);

    private static void UsePolicy(this WebApplication app, bool preflights) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Path) && IsPreflight(context.Request) == preflights,
        catalogue => catalogue.UseCors(policy => policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithHeaders(HeaderNames.IfNoneMatch)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter)
            .SetPreflightMaxAge(PreflightLifetime)));

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod);
}
