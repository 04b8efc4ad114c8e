using Microsoft.Extensions.Caching.Memory;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// Holds the release that is served. A request reads <see cref="Current"/> once and keeps to it; another release takes its place by one
/// reference, so that nobody sees half of each.
/// </summary>
internal sealed class ReleaseStore(IMemoryCache cache)
{
    private ServedRelease? _current;

    /// <summary>The release being served.</summary>
    /// <exception cref="InvalidOperationException">Asked for before the startup check put one here.</exception>
    public ServedRelease Current =>
        Volatile.Read(ref _current) ?? throw new InvalidOperationException("No release has been loaded.");

    /// <summary>Whether there is one.</summary>
    public bool HasRelease => Volatile.Read(ref _current) is not null;

    /// <summary>
    /// Serves <paramref name="catalogue"/> from now on; false, and nothing changes, when its forms do not fit in the cache. One caller at a time.
    /// </summary>
    public bool TrySwap(PublishedCatalogue catalogue)
    {
        var next = new ServedRelease(catalogue, cache);
        var fits = next.TryWarm();
        var previous = fits ? Interlocked.Exchange(ref _current, next) : next;

        // Gives the room of the one that is not served back. Requests under way keep the bytes they hold.
        HashSet<object> kept = [.. _current?.CacheKeys ?? []];
        foreach (var key in previous?.CacheKeys ?? [])
        {
            if (!kept.Contains(key))
                cache.Remove(key);
        }

        return fits;
    }
}
