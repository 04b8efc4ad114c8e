namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>What became of a request to a mailbox: the closed list.</summary>
internal enum Verdict
{
    /// <summary>It was done now.</summary>
    Done,

    /// <summary>It had been done before; nothing changed.</summary>
    AlreadyDone,

    /// <summary>Unknown, or not allowed with this token: never told apart.</summary>
    NotFound,

    /// <summary>Somebody ended the mailbox.</summary>
    Ended,

    /// <summary>The mailbox was not used in time.</summary>
    Expired,

    /// <summary>Another note has this number, or one before it is missing.</summary>
    WrongCounter,

    /// <summary>The direction holds as many notes as it may.</summary>
    MailboxFull,

    /// <summary>The idempotency key belongs to another note.</summary>
    KeyReused,

    /// <summary>The client made as many mailboxes as it may for now.</summary>
    TooManyMailboxes,

    /// <summary>The store takes no more.</summary>
    StoreFull,

    /// <summary>The store cannot be reached.</summary>
    StoreUnavailable,
}

/// <summary>What became of a request.</summary>
/// <param name="Verdict">In a word.</param>
/// <param name="Counter">Of the note that is there now, or of the direction's newest where the counter was wrong; else 0.</param>
internal readonly record struct MailboxAnswer(Verdict Verdict, long Counter = 0)
{
    /// <summary>How long to wait before another try, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
