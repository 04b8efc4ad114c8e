using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>Serves a store as the service does, over HTTP; a test may answer some addresses itself.</summary>
internal sealed class StoreServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Store _store;
    private readonly Func<HttpListenerContext, bool> _answers;

    /// <param name="store">What is served.</param>
    /// <param name="answers">True when it has answered itself.</param>
    public StoreServer(Store store, Func<HttpListenerContext, bool>? answers = null)
    {
        _store = store;
        _answers = answers ?? (_ => false);
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            if (!_answers(context))
            {
                Answer(context);
            }
        }
    }

    /// <summary>Answers with what the store holds.</summary>
    /// <param name="context">The request.</param>
    /// <param name="packed">Turns the bytes into the body that is sent.</param>
    public void Answer(HttpListenerContext context, Func<byte[], byte[]>? packed = null)
    {
        string path = context.Request.Url!.AbsolutePath;
        string name = path[(path.LastIndexOf('/') + 1)..];
        Position current = _store.CurrentPosition()!.Value;
        (ReadOnlyMemory<byte>? bytes, string type) = path switch
        {
            "/v1/catalogue/head" => (_store.Head(current), Envelope.HeadPayloadType),
            _ when path.StartsWith("/v1/catalogue/blobs/", StringComparison.Ordinal) => (_store.Blob(name), "application/json"),
            _ => (_store.Roots()!.Of(int.Parse(name, CultureInfo.InvariantCulture)) is { } root ? root.Bytes : default(ReadOnlyMemory<byte>?), Envelope.RootPayloadType),
        };
        byte[] body = (bytes ?? default).ToArray();
        Send(context, bytes is null ? 404 : 200, type, packed is null || bytes is null ? body : packed(body));
    }

    public static bool Send(HttpListenerContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Close(body, willBlock: false);
        return true;
    }

    public static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
