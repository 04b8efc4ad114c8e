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
    private SqliteMailboxContext? _writing;
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
    public Task<long> SizeAsync(CancellationToken cancellation) => InTurnAsync(async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        return await context.Database
            .SqlQueryRaw<long>("SELECT (page_count - freelist_count) * page_size AS \"Value\" FROM pragma_page_count, pragma_freelist_count, pragma_page_size")
            .SingleAsync(cancellation);
    }, cancellation);

    /// <inheritdoc/>
    public async Task SweepAsync(int today, CancellationToken cancellation)
    {
        while (await InTurnAsync(context => Erasing.StepAsync(context, today, cancellation), cancellation) > 0)
            await Task.Yield();
        await InTurnAsync(context =>
        {
            Run(context, "PRAGMA incremental_vacuum");
            EmptyLog(context);
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
        await CloseAsync();
        using (var connection = new SqliteConnection(_file.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _file.Dispose();
        _turn.Dispose();
    }

    private Task<MailboxAnswer[]> CommitAsync(IReadOnlyList<MailboxChange> changes) => InTurnAsync(async context =>
    {
        var batch = new ChangeBatch(context, Days.Today(_time));
        MailboxAnswer[] answers;
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            answers = await batch.ApplyAsync(changes, CancellationToken.None);
            if (batch.Changed)
                await transaction.CommitAsync();
        }

        _logHoldsErased |= batch.Erased;
        if (_logHoldsErased)
            EmptyLog(context);
        return answers;
    }, CancellationToken.None);

    private async Task<T> InTurnAsync<T>(Func<SqliteMailboxContext, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _file.MustBeThere();
            _writing ??= await OpenForWritingAsync(cancellation);
            var result = await work(_writing);
            _writing.ChangeTracker.Clear();
            return result;
        }
        catch
        {
            // What a failed transaction left in the context or on the connection must not meet the next one.
            await CloseAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<SqliteMailboxContext> OpenForWritingAsync(CancellationToken cancellation)
    {
        var context = _contexts.CreateDbContext();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync(EachTime, cancellation);
        return context;
    }

    private async Task CloseAsync()
    {
        if (_writing is { } context)
        {
            _writing = null;
            await context.DisposeAsync();
        }
    }

    /// <summary>Moves the log into the file and cuts it to nothing. Where somebody reads from it just now, the next commit or sweep tries again.</summary>
    private void EmptyLog(SqliteMailboxContext context) => _logHoldsErased = Run(context, "PRAGMA wal_checkpoint(TRUNCATE)") != 0;

    /// <summary>Runs a statement to its end, each row of which is a step of its work; the first number it answers.</summary>
    private static long Run(SqliteMailboxContext context, string statement)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        using var rows = command.ExecuteReader();
        var first = rows.Read() && rows.FieldCount > 0 ? rows.GetInt64(0) : 0;
        while (rows.Read())
        {
        }

        return first;
    }
}
