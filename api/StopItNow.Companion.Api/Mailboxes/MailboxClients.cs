using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Mailboxes;

/// <summary>Which of the counters in memory is a client's; nothing of it is kept.</summary>
internal sealed class MailboxClients(ClientBuckets buckets)
{
    /// <summary>The counter of whoever sent a request.</summary>
    public int Of(HttpContext context) => buckets.Of(context.Connection.RemoteIpAddress);
}
