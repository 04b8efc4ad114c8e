using System.Collections.Concurrent;
using System.Net;
using System.Text;
using StopItNow.Companion.Api.Tests.Operating;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Measurements;

/// <summary>Takes whatever is sent to it, as a collector does, and keeps it.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _received = [];

    public Receiver()
    {
        Origin = $"http://127.0.0.1:{HeldSocket.FreePort()}";
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = Take();
    }

    public string Origin { get; }

    /// <summary>Where metrics go.</summary>
    public string Endpoint => Origin + "/v1/metrics";

    /// <summary>Everything that came, addresses and headers and bodies, byte for byte.</summary>
    public string All => string.Join('\n', _received);

    public async Task Until(Func<string, bool> arrived)
    {
        while (!arrived(All))
            await Task.Delay(50, Responses.Patience);
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task Take()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body);
                _received.Enqueue($"{context.Request.RawUrl}\n{context.Request.Headers}\n{Encoding.Latin1.GetString(body.ToArray())}");
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
