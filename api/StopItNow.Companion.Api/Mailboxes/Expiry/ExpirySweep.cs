using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;

namespace StopItNow.Companion.Api.Mailboxes.Expiry;

/// <summary>
/// Erases what is past its day: once the store is open, at the start of each day, and each hour for what a failure left over. The rules already treat it as
/// gone before this has run.
/// </summary>
internal sealed class ExpirySweep(MailboxStorage storage, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await storage.AskAsync(async database =>
            {
                await database.SweepAsync(Days.Today(time), stoppingToken);
                return 0;
            });
            await Task.Delay(UntilNext(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private TimeSpan UntilNext()
    {
        var untilTomorrow = TimeSpan.FromDays(1) - time.GetUtcNow().TimeOfDay;
        return untilTomorrow < Often ? untilTomorrow : Often;
    }
}
