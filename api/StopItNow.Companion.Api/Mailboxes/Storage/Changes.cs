using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>Fetches what a rule needs, lets it decide, and writes what it decided.</summary>
internal static class Changes
{
    /// <summary>Applies one change inside the caller's transaction. Whether it may be acknowledged is for the caller to say, after its commit.</summary>
    public static async ValueTask<MailboxAnswer> ApplyAsync(IMailboxTables tables, MailboxChange change, int today)
    {
        var mailbox = await tables.FindMailboxAsync(change.MailboxId);
        var sameKey = change is Posting { Key: var key } ? await tables.FindNoteAsync(key) : null;
        var decision = change switch
        {
            Registration registration => MailboxRules.Register(today, mailbox, registration),
            Posting posting => MailboxRules.Post(today, mailbox, posting, sameKey, await IsFullAsync(tables, mailbox, posting, today)),
            Ending ending => MailboxRules.End(today, mailbox, ending),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        if (decision.Mailbox is not { } changed)
            return decision.Answer;

        // A new mailbox may stand where an old one was forgotten and not swept yet.
        if (change is not Posting && mailbox is not null)
            await tables.EraseAsync(changed.Id);
        await tables.WriteAsync(mailbox, changed);
        if (decision.Note is { } note)
        {
            // One that is past its day and not swept yet: keys are unique, and a statement that fails on one would fail the whole transaction.
            if (sameKey is not null)
                await tables.EraseAsync(sameKey);
            await tables.AddAsync(note);
        }

        return decision.Answer;
    }

    /// <summary>Days never fall with rising counters, so a direction is full where the note that many before the next is still to be kept.</summary>
    private static async ValueTask<bool> IsFullAsync(IMailboxTables tables, Mailbox? mailbox, Posting posting, int today)
    {
        var (verdict, direction) = MailboxRules.Writes(today, mailbox, posting.Token);
        if (verdict != Verdict.Done || mailbox!.Last(direction) < MailboxRules.LiveNotes)
            return false;
        return await tables.FindDayAsync(mailbox.Id, direction, mailbox.Last(direction) - MailboxRules.LiveNotes + 1) >= today;
    }
}
