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

    /// <summary>The request has a body; nothing here takes one.</summary>
    BodyNotAccepted,

    /// <summary>The headers are too long.</summary>
    HeadersTooLarge,

    /// <summary>The client used up its requests for now.</summary>
    TooManyRequests,

    /// <summary>A fault of ours.</summary>
    Fault,

    /// <summary>Not now: starting or stopping.</summary>
    Unavailable,
}
