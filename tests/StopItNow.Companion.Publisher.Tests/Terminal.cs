using System.Diagnostics;
using System.Text;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>A person at a terminal: reads what was asked for, then types each line.</summary>
internal static class Terminal
{
    /// <summary>Nobody types in the instant in which a question appears; .NET stops echoing when it begins to read, just after that.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1);

    public static async Task<string> Run(string command, params string[] lines)
    {
        ProcessStartInfo start = new("/usr/bin/script", ["-qec", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("no terminal");
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        StringBuilder shown = new();
        char[] part = new char[4096];
        int typed = 0;
        for (int read = await Read(); read > 0; read = await Read())
        {
            shown.Append(part, 0, read);
            if (typed < lines.Length && shown.ToString().EndsWith(": ", StringComparison.Ordinal))
            {
                await Task.Delay(Reading, limit.Token);
                await process.StandardInput.WriteAsync($"{lines[typed++]}\r");
                await process.StandardInput.FlushAsync(limit.Token);
            }
        }

        await process.WaitForExitAsync(limit.Token);
        return shown.ToString();

        async Task<int> Read() => await process.StandardOutput.ReadAsync(part, limit.Token);
    }
}
