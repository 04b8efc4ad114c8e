using System.Net;
using System.Net.Sockets;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>The service as a process on one port, which can be killed and started again.</summary>
internal sealed class RunningService : IDisposable
{
    private readonly StoreFolder _catalogue = new(TestContent.Small);
    private readonly (string Name, string Value)[] _environment;
    private readonly int _port = FreePort();
    private ServiceProcess? _process;

    private RunningService(params (string Name, string Value)[] environment) => _environment =
    [
        ("IpRateLimiting__GeneralRules__0__Limit", "1000000000"), ("IpRateLimiting__GeneralRules__3__Limit", "1000000000"),
        ("Mailboxes__NewMailboxesOfClient", "1000000"), ("Mailboxes__WaitsOfClient", "1000000"), .. environment,
    ];

    public HttpClient Client { get; private set; } = null!;

    public string Files => Path.Combine(_catalogue.Path, "mailboxes");

    public static async Task<RunningService> Start(params (string Name, string Value)[] environment)
    {
        var service = new RunningService(environment);
        await service.Restart();
        return service;
    }

    /// <summary>Ends it at once, as kill -9 does.</summary>
    public void Kill()
    {
        _process!.Process.Kill();
        _process.Process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public async Task Restart()
    {
        _process = ServiceProcess.Start(_catalogue.Path, [.. _environment, ("ASPNETCORE_URLS", $"http://127.0.0.1:{_port}")]);
        await _process.Welcome();
        Client ??= new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 64 }) { BaseAddress = new($"http://127.0.0.1:{_port}"), Timeout = TimeSpan.FromSeconds(60) };
    }

    public void Dispose()
    {
        _process?.Dispose();
        Client.Dispose();
        _catalogue.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
