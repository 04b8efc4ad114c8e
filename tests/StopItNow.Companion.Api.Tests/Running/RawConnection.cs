using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Sends bytes that no client library would send.</summary>
internal static class RawConnection
{
    /// <summary>The whole answer, or an empty string when the server closed without one.</summary>
    public static async Task<string> Exchange(IPEndPoint server, string request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Responses.Patience);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        await socket.ConnectAsync(server, patience.Token);
        using var answer = new MemoryStream();
        try
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(request), patience.Token);
            socket.Shutdown(SocketShutdown.Send);
            var buffer = new byte[16_384];
            for (int read; (read = await socket.ReceiveAsync(buffer, patience.Token)) > 0;)
                answer.Write(buffer, 0, read);
        }
        catch (SocketException)
        {
            // A reset after the answer is the server refusing to read the rest.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>The status of an answer, or null when there was none.</summary>
    public static int? Status(string answer) => answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : null;
}
