using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>Erases what is past its day, in steps short enough that notes which come meanwhile hardly wait.</summary>
internal static class Erasing
{
    private const int Step = 500;

    /// <summary>One step; how many rows it changed, 0 when nothing is left to do.</summary>
    public static async Task<int> StepAsync(MailboxContext context, int today, CancellationToken cancellation)
    {
        var forgotten = today - MailboxRules.TombstoneDays;
        var notes = await context.Notes.Where(note => note.Day < today).OrderBy(note => note.Day).Take(Step).ExecuteDeleteAsync(cancellation);
        if (notes > 0)
            return notes;

        var expired = await context.Mailboxes.Where(it => it.State == MailboxState.Live && it.Day < today).OrderBy(it => it.Day).Take(Step)
            .Select(it => it.Id).ToListAsync(cancellation);
        if (expired.Count > 0)
        {
            // First the mailboxes: whoever comes meanwhile with a note, by a clock that is a moment behind, either was before this and moved the day, or finds it expired.
            var changed = await context.Mailboxes.Where(it => expired.Contains(it.Id) && it.State == MailboxState.Live && it.Day < today)
                .ExecuteUpdateAsync(set => set.SetProperty(it => it.State, MailboxState.Expired), cancellation);
            var isExpired = context.Mailboxes.Where(it => expired.Contains(it.Id) && it.State == MailboxState.Expired).Select(it => it.Id);
            var erased = await context.Notes.Where(note => isExpired.Contains(note.MailboxId)).ExecuteDeleteAsync(cancellation);
            return changed + erased;
        }

        // The condition stands in both statements: an id may be registered again between them.
        var forgettable = context.Mailboxes.Where(it => (it.State == MailboxState.Ended || it.State == MailboxState.Expired) && it.Day < forgotten);
        var tombstones = await forgettable.OrderBy(it => it.Day).Take(Step).Select(it => it.Id).ToListAsync(cancellation);
        return tombstones.Count == 0 ? 0 : await forgettable.Where(it => tombstones.Contains(it.Id)).ExecuteDeleteAsync(cancellation);
    }
}
