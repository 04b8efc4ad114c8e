using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Mailboxes.Waits;

namespace StopItNow.Companion.Api.Mailboxes;

/// <summary>What the addresses below <c>/v1/mailboxes</c> do, without HTTP.</summary>
internal sealed class MailboxService(
    MailboxStorage storage, WaitingRoom room, NewMailboxes newMailboxes, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan WaitElsewhere = TimeSpan.FromSeconds(10);

    /// <summary>Makes a mailbox. What is known already is answered without counting against the client or the store's size.</summary>
    public async Task<MailboxAnswer> RegisterAsync(Registration wanted, int client)
    {
        var known = await storage.AskAsync(database => FindAsync(database, wanted.MailboxId));
        if (known.Verdict != Verdict.Done)
            return new(known.Verdict);
        var decision = MailboxRules.Register(Days.Today(time), known.Value, wanted);
        if (decision.Mailbox is null)
            return decision.Answer;
        var state = await storage.CheckAsync();
        if (state != StorageState.Ok)
            return new(state == StorageState.Full ? Verdict.StoreFull : Verdict.StoreUnavailable);
        if (!newMailboxes.TryTake(client, out var retryAfter))
            return new(Verdict.TooManyMailboxes) { RetryAfter = retryAfter };
        var answer = await ChangeAsync(wanted);
        if (answer.Verdict != Verdict.Done)
            newMailboxes.GiveBack(client);
        return answer;
    }

    /// <summary>Applies a posting or an ending, and wakes whoever waits for it.</summary>
    public async Task<MailboxAnswer> ChangeAsync(MailboxChange change)
    {
        var answer = await storage.AskAsync(database => database.ChangeAsync(change, CancellationToken.None));
        if (answer.Verdict != Verdict.Done)
            return new(answer.Verdict);
        if (IsThere(change, answer.Value.Verdict))
        {
            var signal = MailboxSignal.Of(change.MailboxId);
            room.Wake(signal);
            await storage.AskAsync(database =>
            {
                database.Announce(signal);
                return Task.FromResult(0);
            });
        }

        return answer.Value;
    }

    /// <summary>The notes after a counter; where there are none, waits for one if there is room to wait.</summary>
    public async Task<(MailboxAnswer Answer, IReadOnlyList<Note> Notes)> ReadAsync(Reading reading, TimeSpan wait, int client, CancellationToken aborted)
    {
        var read = await ReadAsync(reading);
        if (wait <= TimeSpan.Zero || !IsWorthWaiting(read, reading))
            return read;
        using var place = room.TryEnter(MailboxSignal.Of(reading.MailboxId), client);
        if (place is null)
            return read with { Answer = read.Answer with { RetryAfter = WaitElsewhere } };

        using var calledOff = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        var began = time.GetTimestamp();
        while (true)
        {
            read = await ReadAsync(reading);
            var left = wait - time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero || calledOff.IsCancellationRequested || !IsWorthWaiting(read, reading))
                return read;
            await place.UntilWokenAsync(storage.LookEvery is { } every && every < left ? every : left, time, calledOff.Token);
        }
    }

    /// <summary>Whether a change is in the store, now or since a try whose answer was lost before anybody was woken.</summary>
    private static bool IsThere(MailboxChange change, Verdict verdict) =>
        verdict is Verdict.Done or Verdict.AlreadyDone || (change is Ending && verdict == Verdict.Ended);

    /// <summary>Only where the reader has all there ever was. One who is ahead of a restored store, or behind notes that are past their day, learns that at once.</summary>
    private static bool IsWorthWaiting((MailboxAnswer Answer, IReadOnlyList<Note> Notes) read, Reading reading) =>
        read.Answer.Verdict == Verdict.Done && read.Answer.Counter == reading.After;

    private async Task<(MailboxAnswer Answer, IReadOnlyList<Note> Notes)> ReadAsync(Reading reading)
    {
        var answer = await storage.AskAsync(async database =>
        {
            await using var context = database.CreateContext();
            var today = Days.Today(time);
            var mailbox = await context.FindMailboxAsync(reading.MailboxId);
            var (verdict, usual) = MailboxRules.Reads(today, mailbox, reading.Token);
            if (verdict != Verdict.Done)
                return (new MailboxAnswer(verdict), (IReadOnlyList<Note>)[]);
            var direction = reading.Direction ?? usual;
            var last = mailbox!.Last(direction);
            var notes = last <= reading.After ? [] : await context.Notes.AsNoTracking()
                .Where(it => it.MailboxId == reading.MailboxId && it.Direction == direction && it.Counter > reading.After && it.Counter <= last && it.Day >= today)
                .OrderBy(it => it.Counter).Take(MailboxRules.LiveNotes).ToListAsync();

            // Those that are missing are past their day, or it ended between the two looks: then the reader is told that, and not that they are gone.
            if (notes.Count < Math.Min(last - reading.After, MailboxRules.LiveNotes))
                (verdict, _) = MailboxRules.Reads(today, await context.FindMailboxAsync(reading.MailboxId), reading.Token);
            return verdict == Verdict.Done ? (new(Verdict.Done, last), notes) : (new(verdict), []);
        });
        return answer.Verdict == Verdict.Done ? answer.Value : (new(answer.Verdict), []);
    }

    private static async Task<Mailbox?> FindAsync(IMailboxDatabase database, byte[] id)
    {
        await using var context = database.CreateContext();
        return await context.FindMailboxAsync(id);
    }
}

/// <summary>What a reader asks for.</summary>
/// <param name="MailboxId">Of which mailbox.</param>
/// <param name="Token">Who asks.</param>
/// <param name="After">Counter of the newest note it has.</param>
/// <param name="Direction">Which direction; the other side's where null.</param>
internal sealed record Reading(byte[] MailboxId, TokenHash Token, long After, Direction? Direction);
