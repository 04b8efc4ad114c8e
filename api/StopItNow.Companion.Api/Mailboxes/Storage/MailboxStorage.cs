using System.Diagnostics;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>
/// Opens the database while the service already serves everything else, tries again for as long as it takes, and knows how it stands. Whatever happens
/// here, the catalogue and the pages go on.
/// </summary>
internal sealed partial class MailboxStorage(IMailboxDatabase database, MailboxOptions options, ILogger<MailboxStorage> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CheckPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CheckLasts = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _checking = new(1);
    private Checked? _checked;

    /// <inheritdoc cref="IMailboxDatabase.LookEvery"/>
    public TimeSpan? LookEvery => database.LookEvery;

    /// <summary>Completes once the database was opened for the first time.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Does something with the database, or says in a word that it cannot be done.</summary>
    public async Task<Answer<T>> AskAsync<T>(Func<IMailboxDatabase, Task<T>> work)
    {
        try
        {
            await _tried.Task.WaitAsync(FirstPatience, TimeProvider.System);
            if (!_opened.Task.IsCompleted)
                return new(Verdict.StoreUnavailable, default);
            var result = await work(database);
            return new(Verdict.Done, result);
        }
        catch (Exception e) when (StorageFaults.IsStorage(e))
        {
            // The next who asks for health looks for themselves.
            _checked = null;
            if (e is not OperationCanceledException)
                LogFailed(e.GetType().Name);
            return new(StorageFaults.VerdictOf(e), default);
        }
    }

    /// <summary>How the store stands, as it answers now or a second ago.</summary>
    public async Task<StorageState> CheckAsync()
    {
        if (Recent() is { } known)
            return known;
        await _checking.WaitAsync();
        try
        {
            if (Recent() is { } meanwhile)
                return meanwhile;
            var state = await LookAsync();
            _checked = new(state, Stopwatch.GetTimestamp());
            return state;
        }
        finally
        {
            _checking.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var pause = TimeSpan.FromMilliseconds(250); !stoppingToken.IsCancellationRequested; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await database.OpenAsync(stoppingToken);
                _opened.TrySetResult();
                _tried.TrySetResult();
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotOpened(e.GetType().Name, options.ConnectionString is null ? $"the folder {options.Directory}" : "the PostgreSQL database");
            }

            _tried.TrySetResult();
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private StorageState? Recent() => _checked is (var state, var at) && Stopwatch.GetElapsedTime(at) < CheckLasts ? state : null;

    private async Task<StorageState> LookAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(CheckPatience);
            await _tried.Task.WaitAsync(patience.Token);
            if (!_opened.Task.IsCompleted)
                return StorageState.Unavailable;
            var size = await database.SizeAsync(patience.Token).WaitAsync(patience.Token);
            return size >= options.LargestMegabytes * 1024L * 1024 ? StorageState.Full : StorageState.Ok;
        }
        catch (Exception e) when (StorageFaults.IsStorage(e))
        {
            return StorageFaults.VerdictOf(e) == Verdict.StoreFull ? StorageState.Full : StorageState.Unavailable;
        }
    }

    /// <summary>How it stood at a moment. One object, so that nobody reads half of it.</summary>
    private sealed record Checked(StorageState State, long At);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mailboxes cannot be opened ({Type}): see that {Place} can be reached and written, and that no other process uses it. Trying again; everything else is served.")]
    private partial void LogNotOpened(string type, string place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mailboxes: the store failed ({Type}). Whoever asked was told to try again.")]
    private partial void LogFailed(string type);
}

/// <summary>What the store answered, or why it did not.</summary>
internal readonly record struct Answer<T>(Verdict Verdict, T? Value);
