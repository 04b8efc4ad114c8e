using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>A PostgreSQL of our own, in a temporary folder, on a free loopback port, as a user without rights where root runs the tests.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "companion";
    private static readonly string Programs = Directory.EnumerateDirectories("/usr/lib/postgresql").OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).Last() + "/bin";
    private static readonly bool IsRoot = Environment.UserName == "root";
    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private int _databases;

    private PostgresServer(int port) => Port = port;

    public int Port { get; }

    /// <summary>What the server wrote about itself and its statements.</summary>
    public string Log => File.ReadAllText(Path.Combine(_folder, "log"));

    public string Data => Path.Combine(_folder, "data");

    /// <summary>A new server that answers.</summary>
    public static async Task<PostgresServer> Start()
    {
        var server = new PostgresServer(FreePort());
        if (IsRoot)
            await Run("chown", "postgres", server._folder);
        await AsServer("initdb", "-D", server.Data, "-U", User, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        await server.Restart();
        return server;
    }

    /// <summary>Starts it, or starts it again after <see cref="Kill"/>.</summary>
    public Task Restart() => AsServer(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-s", "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=32MB -c max_connections=400", "start");

    /// <summary>Ends every process of it at once, as a crash would.</summary>
    public async Task Kill()
    {
        var main = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid"), Responses.Patience))[0], System.Globalization.CultureInfo.InvariantCulture);
        using var process = Process.GetProcessById(main);
        process.Kill(entireProcessTree: true);
        while (Directory.Exists($"/proc/{main}"))
            await Task.Delay(20, Responses.Patience);
    }

    /// <summary>A new database, and how to reach it.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"mailboxes{Interlocked.Increment(ref _databases)}";
        await Query(ConnectionString("postgres"), $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Runs a statement on a connection of its own.</summary>
    public static async Task Query(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Responses.Patience);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(Responses.Patience);
    }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username={User};Database={database};Maximum Pool Size=24";

    /// <summary>A connection string as PostgreSQL's own programs read it.</summary>
    public static string Address(string database)
    {
        var parts = new NpgsqlConnectionStringBuilder(database);
        return $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}";
    }

    /// <summary>Runs one of PostgreSQL's programs; what it printed.</summary>
    public static Task<string> Program(string name, params string[] arguments) => Run(Path.Combine(Programs, name), arguments);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsServer("pg_ctl", "-D", Data, "-m", "immediate", "-s", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<string> AsServer(string program, params string[] arguments) =>
        IsRoot ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Programs, program), .. arguments]) : Program(program, arguments);

    private static async Task<string> Run(string program, params string[] arguments)
    {
        // A server inherits what pg_ctl was started with, so that must be no pipe which somebody waits to see closed.
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = !arguments.Contains("start"), WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var printed = start.RedirectStandardOutput ? await process.StandardOutput.ReadToEndAsync(Responses.Patience) : "";
        await process.WaitForExitAsync(Responses.Patience);
        Assert.Equal(0, process.ExitCode);
        return printed;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
