namespace StopItNow.Companion.Publisher.Online;

/// <summary>How a fetch can end without bytes, in the extension's words and one more.</summary>
internal enum FetchEnd
{
    /// <summary>No answer.</summary>
    Unreachable,

    /// <summary>An answer other than 200, a redirect among them.</summary>
    WrongStatus,

    /// <summary>Something other than what was asked for, such as a page that asks to log in.</summary>
    WrongType,

    /// <summary>The answer did not end in time.</summary>
    TimedOut,

    /// <summary>The service is busy (429, 503).</summary>
    TryLater,

    /// <summary>Longer than it may be.</summary>
    TooLarge,

    /// <summary>There is none (404).</summary>
    Missing,

    /// <summary>The compressed copy does not unpack; a browser only tells the extension that the service is unreachable.</summary>
    BrokenCopy,
}

/// <summary>Bytes, or how the fetch ended without them.</summary>
/// <param name="Bytes">What the service holds, unpacked.</param>
/// <param name="End">Why there are none.</param>
/// <param name="WasCompressed">Whether they came compressed.</param>
internal sealed record Fetched(ReadOnlyMemory<byte>? Bytes, FetchEnd? End, bool WasCompressed = false)
{
    public static Fetched Ended(FetchEnd end) => new(null, end);
}
