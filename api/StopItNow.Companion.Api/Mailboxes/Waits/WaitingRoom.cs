using StopItNow.Companion.Api.Mailboxes.Storage;

namespace StopItNow.Companion.Api.Mailboxes.Waits;

/// <summary>Where requests wait for a note: so many at a mailbox, of a client and in all, and no more. Safe from any thread.</summary>
internal sealed class WaitingRoom(int mostOfClient, int mostOfAll, int clients)
{
    /// <summary>Requests that may wait at one mailbox: one of each side.</summary>
    public const int MostAtMailbox = 2;

    private readonly Lock _door = new();
    private readonly Dictionary<MailboxSignal, Wait> _first = [];
    private readonly ushort[] _ofClient = new ushort[clients];
    private int _all;

    /// <summary>Requests that wait now.</summary>
    public int Count => Volatile.Read(ref _all);

    /// <summary>Begins a wait; null where there is no room. Whoever waits looks at the mailbox after this and before waiting, so that nothing falls between.</summary>
    public Wait? TryEnter(MailboxSignal mailbox, int client)
    {
        lock (_door)
        {
            var first = _first.GetValueOrDefault(mailbox);
            var here = first is null ? 0 : first.Next is null ? 1 : MostAtMailbox;
            if (here == MostAtMailbox || _ofClient[client] >= mostOfClient || _all >= mostOfAll)
                return null;
            _ofClient[client]++;
            _all++;
            return _first[mailbox] = new Wait(this, mailbox, client) { Next = first };
        }
    }

    /// <summary>Wakes whoever waits at a mailbox; where none is named, everybody.</summary>
    public void Wake(MailboxSignal? mailbox)
    {
        lock (_door)
        {
            if (mailbox is { } one)
            {
                _first.GetValueOrDefault(one)?.WakeAll();
                return;
            }

            foreach (var first in _first.Values)
                first.WakeAll();
        }
    }

    private void Leave(Wait leaving)
    {
        lock (_door)
        {
            _ofClient[leaving.Client]--;
            _all--;
            var first = _first[leaving.Mailbox];
            if (first != leaving)
                first.Next = null;
            else if (leaving.Next is { } next)
                _first[leaving.Mailbox] = next;
            else
                _first.Remove(leaving.Mailbox);
        }
    }

    /// <summary>One request's place, given back when it is disposed of.</summary>
    internal sealed class Wait(WaitingRoom room, MailboxSignal mailbox, int client) : IDisposable
    {
        private TaskCompletionSource _woken = New();

        internal MailboxSignal Mailbox => mailbox;

        internal int Client => client;

        internal Wait? Next { get; set; }

        /// <summary>Waits until woken, or as long as given, or until called off; false when nobody woke it. What woke it before this call counts too, once.</summary>
        public async Task<bool> UntilWokenAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
        {
            var woken = Volatile.Read(ref _woken).Task;
            await woken.WaitAsync(longest, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!woken.IsCompleted)
                return false;
            Volatile.Write(ref _woken, New());
            return true;
        }

        /// <inheritdoc/>
        public void Dispose() => room.Leave(this);

        internal void WakeAll()
        {
            for (var wait = this; wait is not null; wait = wait.Next)
                Volatile.Read(ref wait._woken).TrySetResult();
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
