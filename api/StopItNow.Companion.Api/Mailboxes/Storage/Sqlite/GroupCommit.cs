using System.Threading.Channels;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>
/// One writer for everybody (decision 0131): it takes all changes that are waiting into one transaction, waits for the disk once, and then acknowledges
/// them together. While it waits, the next ones gather.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Changes that may wait for the writer; more than that are refused, so that a slow disk cannot fill the memory.</summary>
    private const int MostWaiting = 8_192;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Func<IReadOnlyList<MailboxChange>, Task<MailboxAnswer[]>> _commit;
    private readonly int _most;
    private readonly Task _writer;

    /// <summary>Starts the writer.</summary>
    /// <param name="commit">Applies changes in one transaction; when it returns they are on the disk.</param>
    /// <param name="most">Changes in one transaction at most.</param>
    public GroupCommit(Func<IReadOnlyList<MailboxChange>, Task<MailboxAnswer[]>> commit, int most)
    {
        (_commit, _most) = (commit, most);

        // On a thread of its own, which it keeps: while it waits for the disk, those that answer requests are not one fewer.
        _writer = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Applies a change with whatever else is waiting. Once taken it is applied even if nobody waits for the answer any more.</summary>
    public Task<MailboxAnswer> ApplyAsync(MailboxChange change)
    {
        var waiting = new Waiting(change);
        return _waiting.Writer.TryWrite(waiting) ? waiting.Task : Task.FromResult(new MailboxAnswer(Verdict.StoreUnavailable));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer;
    }

    private void Write()
    {
        List<Waiting> group = new(_most);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < _most && _waiting.Reader.TryRead(out var next))
                group.Add(next);
            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<Waiting> group)
    {
        try
        {
            var answers = _commit([.. group.Select(waiting => waiting.Change)]).GetAwaiter().GetResult();
            for (var i = 0; i < group.Count; i++)
                group[i].SetResult(answers[i]);
        }
        catch (Exception e)
        {
            // Nothing of the group is on the disk, and each of its senders is told; the writer goes on with the next.
            group.ForEach(waiting => waiting.SetException(e));
        }
    }

    private sealed class Waiting(MailboxChange change) : TaskCompletionSource<MailboxAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public MailboxChange Change => change;
    }
}
