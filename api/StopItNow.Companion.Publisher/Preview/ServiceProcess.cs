using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StopItNow.Companion.Publisher.Commands;

namespace StopItNow.Companion.Publisher.Preview;

/// <summary>The built service itself, in a process of its own on a loopback port, reading the preview's store.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly HttpClient _client;

    private ServiceProcess(Process process, Uri address)
        => (_process, _client) = (process, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience });

    /// <param name="service">The service's built <c>.dll</c>.</param>
    /// <param name="store">A store with a release.</param>
    public static ServiceProcess Start(string service, string store)
    {
        Uri address = new($"http://127.0.0.1:{FreePort()}/");
        ProcessStartInfo start = new("dotnet", [Path.GetFullPath(service)]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Catalogue__Directory"] = Path.GetFullPath(store);
        Process process = Process.Start(start) ?? throw new IOException("dotnet did not start.");
        process.BeginOutputReadLine();
        return new ServiceProcess(process, address);
    }

    /// <summary>Waits until the service serves this head: it looks for a new release by itself.</summary>
    /// <exception cref="Refusal">It ended, or does not take the release.</exception>
    public async Task WaitForAsync(ReadOnlyMemory<byte> head)
    {
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            if (_process.HasExited)
            {
                throw new Refusal("The service ended. What it said stands where the preview was started. Start the preview again.");
            }

            if (await HeadAsync() is { } served && served.AsSpan().SequenceEqual(head.Span))
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new Refusal("The service does not take the content up. Build the solution again, then start the preview again.");
    }

    public Task<HttpResponseMessage> GetAsync(string target) => _client.GetAsync(new Uri(target, UriKind.Relative));

    public void Dispose()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task<byte[]?> HeadAsync()
    {
        try
        {
            using HttpResponseMessage answer = await GetAsync("/v1/catalogue/head");
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : null;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return null;
        }
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
