using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;
using StopItNow.Companion.Api.Mailboxes.Requests;

namespace StopItNow.Companion.Api.Security;

/// <summary>What any site may ask from a browser, without credentials: the catalogue, the same for everybody, and mailboxes, whose tokens no browser sends by itself.</summary>
internal static class PublicCors
{
    /// <summary>Everything below this address is bytes for programs.</summary>
    public const string Catalogue = "/v1/catalogue";

    /// <summary>Everything below this address is mailboxes.</summary>
    public const string Mailboxes = "/v1/mailboxes";

    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromDays(1);

    /// <summary>
    /// Marks answers. Placed before the rate limiter and routing, so that a refusal can be read, with its Retry-After, like any other answer.
    /// </summary>
    public static void UsePublicCors(this WebApplication app) => app.UsePolicies(preflights: false);

    /// <summary>
    /// Answers preflights. Placed after the rate limiter, which counts them like any other request: answered before it they would be the one kind
    /// without a limit. A browser takes a refused one for a failed request, and asks at most once a day otherwise.
    /// </summary>
    public static void UsePublicPreflights(this WebApplication app) => app.UsePolicies(preflights: true);

    private static void UsePolicies(this WebApplication app, bool preflights)
    {
        app.UsePolicy(Catalogue, preflights, policy => policy
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithHeaders(HeaderNames.IfNoneMatch)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter));
        app.UsePolicy(Mailboxes, preflights, policy => policy
            .WithMethods(HttpMethods.Get, HttpMethods.Put, HttpMethods.Post, HttpMethods.Delete)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, NoteHeaders.KeyName, NoteHeaders.CounterName)
            .WithExposedHeaders(HeaderNames.RetryAfter, NoteHeaders.CounterName));
    }

    private static void UsePolicy(this WebApplication app, string path, bool preflights, Action<CorsPolicyBuilder> configure) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(path) && IsPreflight(context.Request) == preflights,
        branch => branch.UseCors(policy => configure(policy.AllowAnyOrigin().SetPreflightMaxAge(PreflightLifetime))));

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod);
}
