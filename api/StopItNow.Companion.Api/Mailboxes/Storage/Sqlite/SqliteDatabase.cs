using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>
/// One file, and one process at it. Every commit waits for the disk (WAL, synchronous FULL); what is erased is overwritten with zeros, in the file and,
/// by a checkpoint that empties it, in the log.
/// </summary>
internal sealed class SqliteDatabase : IMailboxDatabase
{
    private const string EachTime = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; PRAGMA busy_timeout=250;";
    private const string FirstTime = "PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL;";
    private readonly SqliteFile _file;
    private readonly TimeProvider _time;
    private readonly PooledDbContextFactory<SqliteMailboxContext> _contexts;
    private readonly GroupCommit _group;

    // Whoever writes has the turn: the writer for each group, the sweep for each step.
    private readonly SemaphoreSlim _turn = new(1);
    private SqliteWriter? _writer;
    private bool _logHoldsErased;

    /// <summary>A database that is yet to be opened.</summary>
    public SqliteDatabase(SqliteFile file, int notesPerCommit, TimeProvider time)
    {
        (_file, _time) = (file, time);
        _contexts = new(new DbContextOptionsBuilder<SqliteMailboxContext>().UseSqlite(file.ConnectionString).Options);
        _group = new(CommitAsync, notesPerCommit);
    }

    /// <inheritdoc/>
    public TimeSpan? LookEvery => null;

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        _file.Take();
        await using var context = _contexts.CreateDbContext();
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync(FirstTime + EachTime, cancellation);

        // Only this process is here, so a lock in the file is one of a process that ended while it held it.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
        await context.Database.MigrateAsync(cancellation);
        _file.Made();
    }

    /// <inheritdoc/>
    public MailboxContext CreateContext() => _contexts.CreateDbContext();

    /// <inheritdoc/>
    public Task<MailboxAnswer> ChangeAsync(MailboxChange change, CancellationToken cancellation) => _group.ApplyAsync(change);

    /// <inheritdoc/>
    public Task<long> SizeAsync(CancellationToken cancellation) => InTurnAsync(writer =>
    {
        _file.MustHaveRoom();
        writer.Tables.Begin();
        var size = writer.Run("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
        writer.Tables.Commit();
        return Task.FromResult(size);
    }, cancellation);

    /// <inheritdoc/>
    public async Task SweepAsync(int today, CancellationToken cancellation)
    {
        while (await InTurnAsync(_ => StepAsync(today, cancellation), cancellation) > 0)
            await Task.Yield();
        while (await InTurnAsync(writer => Task.FromResult(Vacuum(writer)), cancellation) > 0)
            await Task.Yield();
        await InTurnAsync(writer =>
        {
            EmptyLog(writer);
            return Task.FromResult(0);
        }, cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>There is no other process.</remarks>
    public void Announce(MailboxSignal signal)
    {
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _group.DisposeAsync();
        Close();
        using (var connection = new SqliteConnection(_file.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _file.Dispose();
        _turn.Dispose();
    }

    private Task<MailboxAnswer[]> CommitAsync(IReadOnlyList<MailboxChange> changes) => InTurnAsync(async writer =>
    {
        var today = Days.Today(_time);
        var answers = new MailboxAnswer[changes.Count];
        writer.Tables.Begin();
        for (var i = 0; i < answers.Length; i++)
            answers[i] = await Changes.ApplyAsync(writer.Tables, changes[i], today);
        writer.Tables.Commit();

        _logHoldsErased |= writer.HasErased();
        if (_logHoldsErased)
            EmptyLog(writer);
        return answers;
    }, CancellationToken.None);

    private async Task<int> StepAsync(int today, CancellationToken cancellation)
    {
        await using var context = _contexts.CreateDbContext();
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync(EachTime, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var changed = await Erasing.StepAsync(context, today, cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    private async Task<T> InTurnAsync<T>(Func<SqliteWriter, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _file.MustBeThere();
            return await work(_writer ??= new SqliteWriter(_file.WriterConnectionString, EachTime));
        }
        catch
        {
            // What a failed transaction left on the connection goes with it.
            Close();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Gives some free pages back to the disk, so few that notes which come meanwhile hardly wait; how many.</summary>
    private static long Vacuum(SqliteWriter writer)
    {
        var free = writer.Run("PRAGMA freelist_count");
        writer.Run("PRAGMA incremental_vacuum(1000)");
        return free - writer.Run("PRAGMA freelist_count");
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Moves the log into the file and cuts it to nothing. Where somebody reads from it just now, the next commit or sweep tries again.</summary>
    private void EmptyLog(SqliteWriter writer)
    {
        try
        {
            _logHoldsErased = writer.Run("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        }
        catch (SqliteException)
        {
            // A full disk, for one. What was committed is in the log and must still be acknowledged.
            _logHoldsErased = true;
        }
    }
}
