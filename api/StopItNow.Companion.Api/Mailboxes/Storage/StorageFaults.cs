using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>Tells faults of a store, which are expected now and then, from faults of ours.</summary>
internal static class StorageFaults
{
    private const int NoRoomOnDisk = 13;

    /// <summary>Whether the store is what failed.</summary>
    public static bool IsStorage(Exception e) => e
        is DbException or DbUpdateException or RetryLimitExceededException or IOException or UnauthorizedAccessException or TimeoutException
        or OperationCanceledException or InvalidOperationException { InnerException: NpgsqlException or TimeoutException };

    /// <summary>What whoever asked is told.</summary>
    public static Verdict VerdictOf(Exception e) => Causes(e).Any(IsFull) ? Verdict.StoreFull : Verdict.StoreUnavailable;

    private static bool IsFull(Exception cause) =>
        cause is SqliteException { SqliteErrorCode: NoRoomOnDisk } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    private static IEnumerable<Exception> Causes(Exception e)
    {
        for (Exception? cause = e; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
