namespace StopItNow.Companion.Api.Problems;

/// <summary>Why a request was not answered: the closed list that every problem's <c>reason</c> comes from.</summary>
internal enum Reason
{
    /// <summary>The request breaks HTTP's own rules.</summary>
    BadRequest,

    /// <summary>A query parameter is unknown, repeated or has a value it cannot have.</summary>
    BadParameter,

    /// <summary>Nothing has this address.</summary>
    NotFound,

    /// <summary>The address exists, for other methods.</summary>
    MethodNotAllowed,

    /// <summary>No form of the answer satisfies Accept or Accept-Encoding.</summary>
    NotAcceptable,

    /// <summary>The address is too long.</summary>
    AddressTooLong,

    /// <summary>The request has a body; the address takes none.</summary>
    BodyNotAccepted,

    /// <summary>The body is of another media type than the address takes.</summary>
    WrongMediaType,

    /// <summary>The body is not what the address takes.</summary>
    BadBody,

    /// <summary>A header that the address needs is missing or has a value it cannot have.</summary>
    BadHeader,

    /// <summary>The headers are too long.</summary>
    HeadersTooLarge,

    /// <summary>The client used up its requests for now.</summary>
    TooManyRequests,

    /// <summary>The client made as many mailboxes as it may in a day.</summary>
    TooManyMailboxes,

    /// <summary>The direction of a mailbox holds as many notes as it may.</summary>
    MailboxFull,

    /// <summary>A note's counter is not the next; the member <c>last</c> is the newest.</summary>
    WrongCounter,

    /// <summary>The idempotency key belongs to another note.</summary>
    KeyReused,

    /// <summary>Somebody ended the mailbox.</summary>
    Ended,

    /// <summary>The mailbox was not used in time.</summary>
    Expired,

    /// <summary>The store takes no more for now.</summary>
    StoreFull,

    /// <summary>The store cannot be reached for now.</summary>
    StoreUnavailable,

    /// <summary>A fault of ours.</summary>
    Fault,

    /// <summary>Not now: starting or stopping.</summary>
    Unavailable,
}
