using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>The rows through a context, which any database has; what is written goes there together, with <see cref="DbContext.SaveChanges()"/>.</summary>
internal sealed class MappedTables(MailboxContext context) : IMailboxTables
{
    /// <inheritdoc/>
    public async ValueTask<Mailbox?> FindMailboxAsync(byte[] id) => await context.FindMailboxAsync(id);

    /// <inheritdoc/>
    public async ValueTask<Note?> FindNoteAsync(byte[] key) => await context.Notes.AsNoTracking().FirstOrDefaultAsync(it => it.Key == key);

    /// <inheritdoc/>
    public async ValueTask<int?> FindDayAsync(byte[] mailboxId, Direction direction, long counter) => await context.Notes
        .Where(it => it.MailboxId == mailboxId && it.Direction == direction && it.Counter == counter)
        .Select(it => (int?)it.Day)
        .FirstOrDefaultAsync();

    /// <inheritdoc/>
    public ValueTask WriteAsync(Mailbox? before, Mailbox mailbox)
    {
        if (before is null)
            context.Add(mailbox);
        else
            context.Attach(before).CurrentValues.SetValues(mailbox);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(Note note)
    {
        context.Add(note);
        return default;
    }

    /// <inheritdoc/>
    public async ValueTask EraseAsync(Note note) => await context.Notes.Where(it => it.Key == note.Key).ExecuteDeleteAsync();

    /// <inheritdoc/>
    public async ValueTask EraseAsync(byte[] mailboxId) => await context.Notes.Where(it => it.MailboxId == mailboxId).ExecuteDeleteAsync();
}
