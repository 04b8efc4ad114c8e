using StopItNow.Companion.Api.RateLimiting;

namespace StopItNow.Companion.Api.Mailboxes;

/// <summary>Counts the mailboxes each client made in a day, in memory only.</summary>
internal sealed class NewMailboxes(int clients, int most, TimeProvider time)
{
    private readonly WindowCounters _made = new(clients, (uint)most, TimeSpan.FromDays(1), time);

    /// <summary>Counts one more, or says how long until the client may make another.</summary>
    public bool TryTake(int client, out TimeSpan retryAfter) => _made.TryTake(client, out retryAfter);

    /// <summary>Counts one less: it was not made after all.</summary>
    public void GiveBack(int client) => _made.GiveBack(client);
}
