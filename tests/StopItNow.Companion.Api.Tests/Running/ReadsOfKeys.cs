using System.Collections.Concurrent;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Sees every read of a key file. The system's notices tell of reads by whoever it is, an administrator included, whom no file mode stops.</summary>
internal sealed class ReadsOfKeys : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ConcurrentQueue<string> _seen = [];

    public ReadsOfKeys(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder, "*.pem") { NotifyFilter = NotifyFilters.LastAccess };
            watcher.Changed += (_, change) => _seen.Enqueue(change.FullPath);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    public IReadOnlyCollection<string> Seen => _seen;

    /// <summary>Waits for a read in a folder; the test fails when none is seen.</summary>
    public async Task UntilSeen(string folder)
    {
        for (var i = 0; i < 100 && !_seen.Any(file => Path.GetDirectoryName(file) == folder); i++)
            await Task.Delay(50, Responses.Patience);
        Assert.Contains(_seen, file => Path.GetDirectoryName(file) == folder);
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
