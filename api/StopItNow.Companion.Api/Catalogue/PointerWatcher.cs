using System.Threading.Channels;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// Looks at the store when the pointer changes, and every half minute besides: some file systems tell nobody of a change, and what was
/// wrong with a release may be mended without the pointer moving.
/// </summary>
internal sealed partial class PointerWatcher(StoreDirectory directory, StoreWatch watch, TimeProvider time, ILogger<PointerWatcher> logger) : BackgroundService
{
    /// <summary>Time between two looks that nothing asked for.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One signal waits at most: however many changes there were, the next look sees them all. The first is for a change since the start.
        var signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Signal() => signals.Writer.TryWrite(true);
        using var watcher = Watch(Signal);
        using var timer = time.CreateTimer(_ => Signal(), null, TimeSpan.Zero, Every);
        await foreach (var _ in signals.Reader.ReadAllAsync(stoppingToken))
            watch.Look();
    }

    private FileSystemWatcher? Watch(Action signal)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(directory.Path, StoreDirectory.Pointer);
            watcher.Created += (_, _) => signal();
            watcher.Changed += (_, _) => signal();
            watcher.Renamed += (_, _) => signal();
            watcher.Deleted += (_, _) => signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A limit of the system on watchers, or a folder that went away since the start.
            LogNotWatched(Every.TotalSeconds);
            watcher?.Dispose();
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store cannot be watched here; it is looked at every {Seconds} seconds.")]
    private partial void LogNotWatched(double seconds);
}
