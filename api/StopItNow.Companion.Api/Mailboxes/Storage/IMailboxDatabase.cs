using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>A database that holds mailboxes. What goes wrong in it is thrown as the library throws it; <see cref="MailboxStorage"/> says it in a word.</summary>
internal interface IMailboxDatabase : IAsyncDisposable
{
    /// <summary>Makes it ready: reaches it, and brings its tables up to date. May be tried again after it failed.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>A context for reading.</summary>
    MailboxContext CreateContext();

    /// <summary>Applies one change. When this answers, the change is on the disk, whatever ends the process afterwards.</summary>
    Task<MailboxAnswer> ChangeAsync(MailboxChange change, CancellationToken cancellation);

    /// <summary>Bytes in use. Fails where the database could not take a change either.</summary>
    Task<long> SizeAsync(CancellationToken cancellation);

    /// <summary>Erases what is past its day.</summary>
    Task SweepAsync(int today, CancellationToken cancellation);

    /// <summary>Tells every process on this database that a mailbox changed.</summary>
    void Announce(MailboxSignal signal);

    /// <summary>How often somebody who waits has to look for what other processes did; null where they are told.</summary>
    TimeSpan? LookEvery { get; }
}
