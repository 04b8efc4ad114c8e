using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>The program itself, as a process of its own.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private ServiceProcess(Process process) => Process = process;

    public Process Process { get; }

    /// <summary>Starts it on a store, in the Development environment unless that says otherwise.</summary>
    public static ServiceProcess Start(string store, params (string Name, string Value)[] environment) => Start([], store, environment);

    /// <summary>Starts it so within another command.</summary>
    /// <param name="within">A command that ends in running the rest of its arguments in its place.</param>
    /// <param name="store">What it serves.</param>
    /// <param name="environment">Its settings.</param>
    public static ServiceProcess Start(string[] within, string store, params (string Name, string Value)[] environment)
    {
        string[] command = [.. within, "dotnet", typeof(Program).Assembly.Location];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Catalogue__Directory"] = store;
        start.Environment["Extension__PackageDirectory"] = store;
        start.Environment["Mailboxes__Directory"] = Path.Combine(store, "mailboxes");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>What it says until it serves.</summary>
    public async Task<string> Welcome()
    {
        var said = "";
        while (!said.Contains("Press Ctrl+C to stop.", StringComparison.Ordinal) && await Process.StandardOutput.ReadLineAsync(Responses.Patience) is { } line)
            said += line + "\n";
        return said;
    }

    /// <summary>Where it serves, once it does.</summary>
    public async Task<string> Address() => Origin().Match(await Welcome()).Value;

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Origin();
}
