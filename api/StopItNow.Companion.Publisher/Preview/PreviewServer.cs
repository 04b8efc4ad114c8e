using System.Net;
using StopItNow.Companion.Publisher.Commands;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Preview;

/// <summary>
/// Answers on loopback, one request after the other: the preview's own pages, the built pause page with the release of what is written now in place of its own, and for
/// everything else the service. Each page reads the content again.
/// </summary>
internal sealed class PreviewServer(PreviewRelease release, PackageFiles package, string service, int port) : IDisposable
{
    private const string Html = "text/html; charset=utf-8";

    private readonly HttpListener _listener = new();
    private ServiceProcess? _service;

    public string Address { get; } = $"http://127.0.0.1:{port}/";

    /// <exception cref="Refusal">Another program uses the port.</exception>
    public void Start()
    {
        _listener.Prefixes.Add(Address);
        try
        {
            _listener.Start();
        }
        catch (HttpListenerException)
        {
            throw new Refusal($"Another program already uses {Address}. Stop it, or choose another port with --port.");
        }
    }

    /// <summary>Serves until it is disposed.</summary>
    public async Task ServeAsync()
    {
        while (await NextAsync() is { } context)
        {
            try
            {
                await AnswerAsync(context);
            }
            catch (Exception exception) when (exception is Refusal or IOException or UnauthorizedAccessException or HttpRequestException)
            {
                Send(context, 500, Html, PreviewPages.Refused(exception.Message));
            }
            catch (HttpListenerException)
            {
                // The browser went away.
            }
        }
    }

    public void Dispose()
    {
        _listener.Close();
        _service?.Dispose();
    }

    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string path = context.Request.Url!.AbsolutePath;
        if (context.Request.HttpMethod != "GET")
        {
            Send(context, 405, Html, PreviewPages.Refused("A preview is only looked at."));
        }
        else if (path.StartsWith("/release/", StringComparison.Ordinal))
        {
            ReadOnlyMemory<byte>? bytes = Released(path["/release/".Length..]);
            Send(context, bytes is null ? 404 : 200, "application/json", (bytes ?? default).ToArray());
        }
        else if (path != PackageFiles.PausePage && package.Find(path) is var (type, file))
        {
            Send(context, 200, type, file);
        }
        else if (release.Look() is { Count: > 0 } problems)
        {
            Send(context, 200, Html, PreviewPages.Problems(problems));
        }
        else if (path == "/")
        {
            Send(context, 200, Html, PreviewPages.Home(release.Current!.Release.Content, release.Doubts, release.ReadAt));
        }
        else if (path == PackageFiles.PausePage)
        {
            var (_, page) = package.Find(path)!.Value;
            Send(context, 200, Html, page);
        }
        else
        {
            await PassOnAsync(context);
        }
    }

    /// <summary>What stands in the package's place: the release the page was opened with, whatever was saved since.</summary>
    private ReadOnlyMemory<byte>? Released(string name)
    {
        PublishedRelease? current = release.Current;
        return name == "head.json" ? current?.Release.HeadBytes
            : name.StartsWith("blobs/", StringComparison.Ordinal) && current?.Release.Blobs.TryGetValue(name["blobs/".Length..], out ReadOnlyMemory<byte> blob) == true ? blob
            : null;
    }

    private async Task PassOnAsync(HttpListenerContext context)
    {
        _service ??= ServiceProcess.Start(service, release.StoreFolder);
        await _service.WaitForAsync(release.Current!.Release.HeadBytes);
        using HttpResponseMessage answer = await _service.GetAsync(context.Request.Url!.PathAndQuery);
        if (answer.Headers.Location is { } location)
        {
            context.Response.RedirectLocation = location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
        }

        Send(context, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString() ?? Html, await answer.Content.ReadAsByteArrayAsync());
    }

    private static void Send(HttpListenerContext context, int status, string type, byte[] body)
    {
        HttpListenerResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = type;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Content-Security-Policy"] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        response.Close(body, willBlock: true);
    }
}
