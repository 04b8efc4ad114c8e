using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>
/// The real publisher, let run for a moment at a time: between two moments its process stands still (POSIX <c>SIGSTOP</c>), so that what it has done to a
/// folder so far can be looked at, and it can be killed right there.
/// </summary>
internal sealed class SteppedPublisher : IDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(100);

    private readonly Process _process;

    public SteppedPublisher(params string[] arguments)
        => _process = Process.Start(new ProcessStartInfo(PublisherRun.Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Whether processes can be held still here.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux();

    /// <summary>Lets it run freely until something is there; false when it ends before.</summary>
    public bool RunUntil(Func<bool> isThere)
    {
        while (!isThere())
        {
            if (_process.HasExited)
            {
                return false;
            }

            Thread.SpinWait(100);
        }

        return true;
    }

    /// <summary>Lets it run for a moment, and holds it still; false when it has ended.</summary>
    public bool Step()
    {
        _ = Signal(_process.Id, Continue);
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Moment)
        {
            Thread.SpinWait(10);
        }

        _ = Signal(_process.Id, Stop);
        while (!IsStill())
        {
            if (_process.HasExited)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ends it as a loss of power does: nothing of it runs any more (<c>SIGKILL</c>).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    /// <summary>Linux: the state stands after the name, which is in parentheses.</summary>
    private bool IsStill()
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            return stat[stat.LastIndexOf(')') + 2] == 'T';
        }
        catch (IOException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
