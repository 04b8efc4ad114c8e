namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>Days as they are stored: counted from 1 January 1970, UTC.</summary>
internal static class Days
{
    /// <summary>The day it is.</summary>
    public static int Today(TimeProvider time) => (int)(time.GetUtcNow().ToUnixTimeSeconds() / (24 * 60 * 60));
}
