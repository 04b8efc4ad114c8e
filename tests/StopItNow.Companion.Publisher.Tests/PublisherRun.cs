using System.Diagnostics;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>Runs the built executable as an editor does.</summary>
internal sealed record PublisherRun(int ExitCode, string Output, string Error)
{
    public static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "stopitnow-publisher.exe" : "stopitnow-publisher");

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<PublisherRun> Of(params string[] arguments) => In(new Dictionary<string, string>(), arguments);

    public static async Task<PublisherRun> In(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Executable, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("the publisher did not start");
        process.StandardInput.Close();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new PublisherRun(process.ExitCode, await output, await error);
    }
}
