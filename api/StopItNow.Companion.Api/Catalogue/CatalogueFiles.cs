using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.Security;
using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// The release as published: the same bytes for everybody, at <c>/v1/catalogue/head</c>, <c>roots/{n}</c> and <c>blobs/{sha256}</c>. It
/// stands after everything that guards a request and before routing.
/// </summary>
internal sealed class CatalogueFiles(RequestDelegate next, ReleaseStore store)
{
    private const string Folder = PublicCors.Catalogue + "/";
    private const string Roots = "roots/";
    private const string Blobs = "blobs/";
    private const string Allowed = "GET, HEAD";

    private static readonly RequestProblem NoSuchRoot = RequestProblem.For(StatusCodes.Status404NotFound) with
    {
        Detail = "There is no such root yet. Ask again in five minutes or later.",
        CacheControl = Lifetimes.MissingRoot,
    };

    private static readonly RequestProblem NoSuchBlob = RequestProblem.For(StatusCodes.Status404NotFound) with
    {
        Detail = "Neither the release being served nor those just before it have such a blob. Read /v1/catalogue/head again; it names the blobs there are.",
    };

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || Kind(path[Folder.Length..]) is not { } kind)
            return next(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = Allowed;
            return Fail(context, RequestProblem.For(StatusCodes.Status405MethodNotAllowed));
        }

        if (StrictRequest.Read(context, [], kind.MediaType) is { } problem)
            return Fail(context, problem);
        return store.Current.Find(path[Folder.Length..]) is var (representation, cacheControl)
            ? representation.AnswerAsync(context, cacheControl)
            : Fail(context, kind.Missing);
    }

    /// <summary>Which kind of file an address means, as a template that names no single one; null when it means none.</summary>
    public static string? RouteOf(PathString path) => path.Value switch
    {
        Folder + "head" => Folder + "head",
        { } address when IsIn(Folder + Roots, address) => Folder + Roots + "{n}",
        { } address when IsIn(Folder + Blobs, address) => Folder + Blobs + "{sha256}",
        _ => null,
    };

    private static (string MediaType, RequestProblem Missing)? Kind(string name) => name switch
    {
        "head" => (ServedRelease.HeadMediaType, RequestProblem.For(StatusCodes.Status404NotFound)),
        _ when IsIn(Roots, name) => (ServedRelease.RootMediaType, NoSuchRoot),
        _ when IsIn(Blobs, name) => (ServedRelease.BlobMediaType, NoSuchBlob),
        _ => null,
    };

    private static bool IsIn(string folder, string name) => name.Length > folder.Length && name.StartsWith(folder, StringComparison.Ordinal);

    private static Task Fail(HttpContext context, RequestProblem problem)
    {
        context.Fail(problem);
        return Task.CompletedTask;
    }
}
