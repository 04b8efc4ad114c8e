using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using StopItNow.Companion.Api.Serving;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>
/// One catalogue as it is served: an immutable snapshot. The compressed forms of its files live in the store's cache under the SHA-256 of
/// the plain bytes, so that what two releases share is compressed once. The cache may forget; the release may not, so what was forgotten is
/// made again from the same bytes and has the same tags.
/// </summary>
internal sealed class ServedRelease
{
    /// <summary>Content-Type of the head.</summary>
    public const string HeadMediaType = "application/vnd.stopitnow.catalogue-head+json";

    /// <summary>Content-Type of a root.</summary>
    public const string RootMediaType = "application/vnd.stopitnow.catalogue-root+json";

    /// <summary>Content-Type of every blob.</summary>
    public const string BlobMediaType = "application/json";

    private const string HeadName = "head";
    private readonly IMemoryCache _cache;
    private readonly Dictionary<string, ServedFile> _files = new(StringComparer.Ordinal);

    public ServedRelease(PublishedCatalogue catalogue, IMemoryCache cache)
    {
        (Catalogue, _cache) = (catalogue, cache);
        _files[HeadName] = new(HeadMediaType, Lifetimes.Head, Release.HeadBytes);
        foreach (var root in catalogue.Roots)
            _files[RootName(root.Version.ToString(CultureInfo.InvariantCulture))] = new(RootMediaType, Lifetimes.Root, root.Bytes);
        foreach (var (sha256, bytes) in Release.Blobs)
            _files[BlobName(sha256)] = new(BlobMediaType, Lifetimes.Blob, bytes);
    }

    /// <summary>Everything that was verified.</summary>
    public PublishedCatalogue Catalogue { get; }

    /// <summary>The release being served.</summary>
    public Release Release => Catalogue.Release;

    /// <summary>Keys of the forms in the cache.</summary>
    public IEnumerable<object> CacheKeys => _files.Values.Select(file => file.CacheKey);

    /// <summary>The head's envelope.</summary>
    public Representation Head => Get(_files[HeadName]);

    /// <summary>A blob of this release or of those just before it, or null when there is none of that name.</summary>
    public Representation? FindBlob(string sha256) => Find(BlobName(sha256))?.Representation;

    /// <summary>The file at an address below <c>/v1/catalogue/</c>, with its Cache-Control; null when there is none.</summary>
    public (Representation Representation, string CacheControl)? Find(string name) =>
        _files.TryGetValue(name, out var file) ? (Get(file), file.CacheControl) : null;

    /// <summary>
    /// Compresses everything now, so that no request waits for it. False when the cache has no room for this release. Blobs of earlier releases
    /// are served as far as there is room left.
    /// </summary>
    public bool TryWarm()
    {
        if (!_files.Values.All(IsCached))
            return false;
        foreach (var (sha256, bytes) in Catalogue.EarlierBlobs)
        {
            ServedFile file = new(BlobMediaType, Lifetimes.Blob, bytes);
            if (IsCached(file))
                _files.TryAdd(BlobName(sha256), file);
        }

        return true;
    }

    private static string RootName(string version) => $"roots/{version}";

    private static string BlobName(string sha256) => $"blobs/{sha256}";

    private bool IsCached(ServedFile file)
    {
        _ = Get(file);
        return _cache.TryGetValue(file.CacheKey, out _);
    }

    private Representation Get(ServedFile file)
    {
        if (_cache.TryGetValue(file.CacheKey, out Representation? kept) && kept is not null)
            return kept;
        var made = Representation.Compressed(file.MediaType, file.Bytes);
        using var entry = _cache.CreateEntry(file.CacheKey);
        entry.Value = made;
        entry.Size = made.Size;
        entry.Priority = CacheItemPriority.NeverRemove;
        return made;
    }
}
