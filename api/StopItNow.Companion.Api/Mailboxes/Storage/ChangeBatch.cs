using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>
/// Applies changes in the order they came, inside the caller's transaction: loads what they need at once, lets the rules decide each on top of those
/// before it, and writes once. Whether anything may be acknowledged is for the caller to say, after its commit.
/// </summary>
internal sealed class ChangeBatch(MailboxContext context, int today)
{
    private readonly Dictionary<byte[], Mailbox?> _mailboxes = new(ByteArrays.Instance);
    private readonly Dictionary<byte[], Note> _notes = new(ByteArrays.Instance);
    private readonly Dictionary<byte[], Mailbox> _stored = new(ByteArrays.Instance);
    private readonly HashSet<byte[]> _changed = new(ByteArrays.Instance);

    /// <summary>Whether notes were erased.</summary>
    public bool Erased { get; private set; }

    /// <summary>Whether anything was written.</summary>
    public bool Changed => _changed.Count > 0;

    /// <summary>What became of each change.</summary>
    public async Task<MailboxAnswer[]> ApplyAsync(IReadOnlyList<MailboxChange> changes, CancellationToken cancellation)
    {
        await LoadAsync(changes, cancellation);
        var answers = new MailboxAnswer[changes.Count];
        for (var i = 0; i < changes.Count; i++)
            answers[i] = await ApplyAsync(changes[i], cancellation);
        Write();
        await context.SaveChangesAsync(cancellation);
        return answers;
    }

    private async Task LoadAsync(IReadOnlyList<MailboxChange> changes, CancellationToken cancellation)
    {
        var ids = changes.Select(change => change.MailboxId).Distinct(ByteArrays.Instance).ToList();
        foreach (var mailbox in await context.Mailboxes.AsNoTracking().Where(it => ids.Contains(it.Id)).ToListAsync(cancellation))
        {
            _mailboxes[mailbox.Id] = _stored[mailbox.Id] = mailbox;
        }

        var keys = changes.OfType<Posting>().Select(posting => posting.Key).Distinct(ByteArrays.Instance).ToList();
        if (keys.Count == 0)
            return;
        foreach (var note in await context.Notes.AsNoTracking().Where(it => keys.Contains(it.Key)).ToListAsync(cancellation))
            _notes[note.Key] = note;
    }

    private async Task<MailboxAnswer> ApplyAsync(MailboxChange change, CancellationToken cancellation)
    {
        var mailbox = _mailboxes.GetValueOrDefault(change.MailboxId);
        var decision = change switch
        {
            Registration registration => MailboxRules.Register(today, mailbox, registration),
            Posting posting => MailboxRules.Post(today, mailbox, posting, _notes.GetValueOrDefault(posting.Key), await IsFullAsync(mailbox, posting, cancellation)),
            Ending ending => MailboxRules.End(today, mailbox, ending),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        if (decision.Mailbox is not { } changed)
            return decision.Answer;
        if (change is not Posting)
            await EraseAsync(changed.Id, cancellation);
        _mailboxes[changed.Id] = changed;
        _changed.Add(changed.Id);
        if (decision.Note is { } note)
        {
            _notes[note.Key] = note;
            context.Notes.Add(note);
        }

        return decision.Answer;
    }

    /// <summary>Days never fall with rising counters, so a direction is full where the note that many before the next is still to be kept.</summary>
    private async Task<bool> IsFullAsync(Mailbox? mailbox, Posting posting, CancellationToken cancellation)
    {
        var (verdict, direction) = MailboxRules.Writes(today, mailbox, posting.Token);
        if (verdict != Verdict.Done || mailbox!.Last(direction) < MailboxRules.LiveNotes)
            return false;
        var oldest = mailbox.Last(direction) - MailboxRules.LiveNotes + 1;
        return _notes.Values.Any(it => IsOldest(it) && it.Day >= today && it.MailboxId.AsSpan().SequenceEqual(mailbox.Id))
            || await context.Notes.AnyAsync(
                it => it.MailboxId == mailbox.Id && it.Direction == direction && it.Counter == oldest && it.Day >= today, cancellation);

        bool IsOldest(Note note) => note.Counter == oldest && note.Direction == direction;
    }

    private async Task EraseAsync(byte[] mailboxId, CancellationToken cancellation)
    {
        foreach (var pending in context.Notes.Local.Where(note => note.MailboxId.AsSpan().SequenceEqual(mailboxId)).ToList())
            context.Entry(pending).State = EntityState.Detached;
        if (!_stored.ContainsKey(mailboxId))
            return;
        Erased = true;
        await context.Notes.Where(note => note.MailboxId == mailboxId).ExecuteDeleteAsync(cancellation);
    }

    private void Write()
    {
        foreach (var id in _changed)
        {
            if (!_stored.TryGetValue(id, out var stored))
            {
                context.Mailboxes.Add(_mailboxes[id]!);
                continue;
            }

            // Only what differs is written: a note on another day than the last touches an index, one on the same day does not.
            var entry = context.Attach(stored);
            entry.CurrentValues.SetValues(_mailboxes[id]!);
        }
    }

    private sealed class ByteArrays : IEqualityComparer<byte[]>
    {
        public static ByteArrays Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        // Ids and keys are hashes already.
        public int GetHashCode(byte[] bytes) => BitConverter.ToInt32(bytes);
    }
}
