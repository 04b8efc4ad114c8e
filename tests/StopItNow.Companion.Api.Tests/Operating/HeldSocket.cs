using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Operating;

/// <summary>The service on a socket that somebody else holds, given over as systemd gives it over, by systemd's own program for trying that.</summary>
internal sealed class HeldSocket : IAsyncDisposable
{
    private readonly Process _holder;

    private readonly StringWriter _said = new();

    private HeldSocket(Process holder, int port)
    {
        (_holder, Port) = (holder, port);
        _holder.ErrorDataReceived += (_, line) => Note(line.Data);
        _holder.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What it and the service said.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Holds a socket and starts the service on it.</summary>
    public static async Task<HeldSocket> Open(string store, string packages, params (string Name, string Value)[] environment)
    {
        var port = FreePort();
        (string Name, string Value)[] settings =
        [
            ("PATH", Environment.GetEnvironmentVariable("PATH") ?? ""),
            ("HOME", Environment.GetEnvironmentVariable("HOME") ?? "/"),
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("Catalogue__Directory", store),
            ("Extension__PackageDirectory", packages),
            ("KnownProxies__0", "127.0.0.1"),
            .. environment,
        ];
        ProcessStartInfo start = new("systemd-socket-activate",
            ["-l", $"127.0.0.1:{port}", .. settings.Select(setting => $"--setenv={setting.Name}={setting.Value}"),
                "bash", Path.Combine(AppContext.BaseDirectory, "operating", "hold-socket.sh"), "dotnet", typeof(Program).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        HeldSocket held = new(Process.Start(start)!, port);
        await held.Wake();
        await held.Tell("start");
        return held;
    }

    /// <summary>As <c>systemctl restart</c> does.</summary>
    public async Task Restart()
    {
        await Tell("stop");
        await Tell("start");
    }

    /// <summary>Stops the service and closes the socket: nothing listens any more.</summary>
    public async Task Close()
    {
        _holder.StandardInput.Close();
        Note(await _holder.StandardOutput.ReadToEndAsync(Responses.Patience));
        await _holder.WaitForExitAsync(Responses.Patience);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_holder.HasExited)
            _holder.StandardInput.Close();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));
        try
        {
            await _holder.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _holder.Kill(entireProcessTree: true);
        }

        _holder.Dispose();
    }

    public static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>The holder begins when somebody comes.</summary>
    private async Task Wake()
    {
        while (true)
        {
            using TcpClient first = new();
            try
            {
                await first.ConnectAsync(IPAddress.Loopback, Port, Responses.Patience);
                return;
            }
            catch (SocketException) when (!_holder.HasExited)
            {
                await Task.Delay(20, Responses.Patience);
            }
        }
    }

    private void Note(string? line)
    {
        lock (_said)
            _said.WriteLine(line);
    }

    private async Task Tell(string order)
    {
        await _holder.StandardInput.WriteLineAsync(order);
        await _holder.StandardInput.FlushAsync(Responses.Patience);
        while (await _holder.StandardOutput.ReadLineAsync(Responses.Patience) is { } line)
        {
            if (line == $"{order}: done")
                return;
            Note(line);
        }

        throw new InvalidOperationException("the holder of the socket ended");
    }
}
