using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Postgres;

/// <summary>
/// PostgreSQL, for several processes at once. Each change is a transaction of its own, which holds an advisory lock named after its mailbox: changes of one
/// mailbox come one after the other, and no statement ever fails on a key, which the server would write to its log.
/// </summary>
internal sealed class PostgresDatabase : IMailboxDatabase
{
    /// <summary>A row that stands long past its day is changed by the sweep twice: it expires, and it is forgotten.</summary>
    private const int MostSweptOfARow = 2;

    private static readonly TimeSpan LookWithoutNotices = TimeSpan.FromSeconds(2);
    private readonly TimeProvider _time;
    private readonly PostgresNotices _notices;
    private readonly PooledDbContextFactory<PostgresMailboxContext> _contexts;

    /// <summary>A database that is yet to be opened.</summary>
    /// <param name="connectionString">As Npgsql reads it.</param>
    /// <param name="time">Says what day it is.</param>
    /// <param name="hear">Told of each mailbox that another process changed; null of any of them.</param>
    public PostgresDatabase(string connectionString, TimeProvider time, Action<MailboxSignal?> hear)
    {
        _time = time;
        _notices = new(connectionString, hear);
        _contexts = new(new DbContextOptionsBuilder<PostgresMailboxContext>()
            .UseNpgsql(connectionString, postgres => postgres.EnableRetryOnFailure(8, TimeSpan.FromSeconds(2), null))
            .Options);
    }

    /// <inheritdoc/>
    public TimeSpan? LookEvery => _notices.IsListening ? null : LookWithoutNotices;

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await using var context = _contexts.CreateDbContext();
        await context.Database.MigrateAsync(cancellation);
        _notices.Start();
    }

    /// <inheritdoc/>
    public MailboxContext CreateContext() => _contexts.CreateDbContext();

    /// <inheritdoc/>
    /// <remarks>A try whose answer was lost with the connection may have been committed. The next then finds it done: each change can be repeated.</remarks>
    public async Task<MailboxAnswer> ChangeAsync(MailboxChange change, CancellationToken cancellation)
    {
        for (var swept = 0; ; swept++)
        {
            try
            {
                return await TryChangeAsync(change, cancellation);
            }
            catch (DbUpdateConcurrencyException) when (swept < MostSweptOfARow)
            {
                // The sweep took the row that was just read. What is there now is judged anew.
            }
        }
    }

    /// <inheritdoc/>
    public async Task<long> SizeAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_notices.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT pg_total_relation_size('"Mailboxes"') + pg_total_relation_size('"Notes"') WHERE NOT pg_is_in_recovery()""";
        return (long?)await command.ExecuteScalarAsync(cancellation) ?? throw new IOException("The database takes no changes.");
    }

    /// <inheritdoc/>
    public async Task SweepAsync(int today, CancellationToken cancellation)
    {
        while (await InTransactionAsync(context => Erasing.StepAsync(context, today, cancellation), cancellation) > 0)
        {
        }
    }

    /// <inheritdoc/>
    public void Announce(MailboxSignal signal) => _notices.Send(signal);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _notices.DisposeAsync();

    private Task<MailboxAnswer> TryChangeAsync(MailboxChange change, CancellationToken cancellation) => InTransactionAsync(async context =>
    {
        var turn = BinaryPrimitives.ReadInt64BigEndian(change.MailboxId);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({turn})", cancellation);
        var answer = await Changes.ApplyAsync(new MappedTables(context), change, Days.Today(_time));
        await context.SaveChangesAsync(cancellation);
        return answer;
    }, cancellation);

    private async Task<T> InTransactionAsync<T>(Func<PostgresMailboxContext, Task<T>> work, CancellationToken cancellation)
    {
        await using var any = _contexts.CreateDbContext();
        return await any.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var context = _contexts.CreateDbContext();
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var result = await work(context);
            await transaction.CommitAsync(cancellation);
            return result;
        });
    }
}
