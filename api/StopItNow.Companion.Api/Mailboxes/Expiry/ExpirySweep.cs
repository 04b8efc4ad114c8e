using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Problems;

namespace StopItNow.Companion.Api.Mailboxes.Expiry;

/// <summary>
/// Erases what is past its day: once the store is open, at the start of each day, and each hour for what a failure left over. The rules already treat it as
/// gone before this has run.
/// </summary>
internal sealed class ExpirySweep(MailboxStorage storage, TimeProvider time, ILogger<ExpirySweep> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await SweepAsync(stoppingToken);
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> SweepAsync(CancellationToken stopping)
    {
        try
        {
            await storage.AskAsync(async database =>
            {
                await database.SweepAsync(Days.Today(time), stopping);
                return 0;
            });
            return UntilNext();
        }
        catch (Exception e)
        {
            // A fault of ours here must not stop the service, which is what the host does otherwise.
            FaultHandler.Log(logger, e);
            return Often;
        }
    }

    private TimeSpan UntilNext()
    {
        var untilTomorrow = TimeSpan.FromDays(1) - time.GetUtcNow().TimeOfDay;
        return untilTomorrow < Often ? untilTomorrow : Often;
    }
}
