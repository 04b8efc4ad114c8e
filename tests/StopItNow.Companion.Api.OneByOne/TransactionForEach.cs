using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;

namespace StopItNow.Companion.Api.OneByOne;

/// <summary>
/// What would stand in the place of the one writer (decision 0131): a context and a transaction for each request, on the same SQLite file with the same settings. Everything else is the
/// real database's.
/// </summary>
internal sealed class TransactionForEach(IMailboxDatabase real) : IMailboxDatabase
{
    private const int Busy = 5;

    public TimeSpan? LookEvery => real.LookEvery;

    public async Task<MailboxAnswer> ChangeAsync(MailboxChange change, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await TryAsync(change, cancellation);
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Busy)
            {
                // SQLite gives nobody a turn; whoever waited in vain asks again.
            }
        }
    }

    public Task OpenAsync(CancellationToken cancellation) => real.OpenAsync(cancellation);

    public MailboxContext CreateContext() => real.CreateContext();

    public Task<long> SizeAsync(CancellationToken cancellation) => real.SizeAsync(cancellation);

    public Task SweepAsync(int today, CancellationToken cancellation) => real.SweepAsync(today, cancellation);

    public void Announce(MailboxSignal signal) => real.Announce(signal);

    public ValueTask DisposeAsync() => real.DisposeAsync();

    private async Task<MailboxAnswer> TryAsync(MailboxChange change, CancellationToken cancellation)
    {
        await using var context = real.CreateContext();
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000", cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var answer = await Changes.ApplyAsync(new MappedTables(context), change, Days.Today(TimeProvider.System));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return answer;
    }
}
