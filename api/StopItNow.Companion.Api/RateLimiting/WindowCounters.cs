namespace StopItNow.Companion.Api.RateLimiting;

/// <summary>
/// Fixed windows for a fixed number of buckets: eight bytes each, allocated once, never growing, with no timer. A bucket whose
/// window has passed needs no clean-up, because its next request sees the newer window number and starts from one.
/// Safe from any thread, and exact: in one window a bucket passes exactly <paramref name="limit"/> requests.
/// </summary>
internal sealed class WindowCounters(int buckets, uint limit, TimeSpan period, TimeProvider time)
{
    private const int CountBits = 32;

    private readonly long _started = time.GetTimestamp();

    // High half: window number since start. Low half: requests passed in it.
    private readonly ulong[] _counters = new ulong[buckets];

    /// <summary>Counts one request, or says how long until the bucket's window ends.</summary>
    public bool TryTake(int bucket, out TimeSpan retryAfter)
    {
        var elapsed = time.GetElapsedTime(_started);
        var now = (ulong)(elapsed.Ticks / period.Ticks);
        ref var counter = ref _counters[bucket];
        var seen = Volatile.Read(ref counter);
        while (true)
        {
            // Another thread may have read a later clock: its window stands, or a late thread would reset the count.
            var window = Math.Max(now, seen >> CountBits);
            var passed = window == seen >> CountBits ? (uint)seen : 0;
            if (passed >= limit)
            {
                retryAfter = TimeSpan.FromTicks(((long)window + 1) * period.Ticks) - elapsed;
                return false;
            }

            var before = Interlocked.CompareExchange(ref counter, window << CountBits | (passed + 1), seen);
            if (before == seen)
            {
                retryAfter = TimeSpan.Zero;
                return true;
            }

            seen = before;
        }
    }

    /// <summary>Takes back what <see cref="TryTake"/> counted, unless a newer window has begun.</summary>
    public void GiveBack(int bucket)
    {
        var now = (ulong)(time.GetElapsedTime(_started).Ticks / period.Ticks);
        ref var counter = ref _counters[bucket];
        var seen = Volatile.Read(ref counter);
        while ((uint)seen > 0 && seen >> CountBits == now)
        {
            var before = Interlocked.CompareExchange(ref counter, seen - 1, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
