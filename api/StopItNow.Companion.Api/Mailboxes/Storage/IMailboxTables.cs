using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>The rows that a change reads and writes, inside one transaction.</summary>
internal interface IMailboxTables
{
    /// <summary>A mailbox, or null.</summary>
    ValueTask<Mailbox?> FindMailboxAsync(byte[] id);

    /// <summary>The note that was sent with a key, or null.</summary>
    ValueTask<Note?> FindNoteAsync(byte[] key);

    /// <summary>The last day of a note by its number, or null.</summary>
    ValueTask<int?> FindDayAsync(byte[] mailboxId, Direction direction, long counter);

    /// <summary>Writes a mailbox that may be there.</summary>
    /// <param name="before">As it was; null where it is new.</param>
    /// <param name="mailbox">As it is to be.</param>
    ValueTask WriteAsync(Mailbox? before, Mailbox mailbox);

    /// <summary>Adds a note.</summary>
    ValueTask AddAsync(Note note);

    /// <summary>Erases a note.</summary>
    ValueTask EraseAsync(Note note);

    /// <summary>Erases the notes of a mailbox.</summary>
    ValueTask EraseAsync(byte[] mailboxId);
}
