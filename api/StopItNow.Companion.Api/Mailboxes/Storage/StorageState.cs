namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>How the store stands.</summary>
internal enum StorageState
{
    /// <summary>It takes what comes.</summary>
    Ok,

    /// <summary>It has no room for new mailboxes.</summary>
    Full,

    /// <summary>It cannot be reached, or cannot write.</summary>
    Unavailable,
}
