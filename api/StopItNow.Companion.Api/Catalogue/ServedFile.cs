using System.Security.Cryptography;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>One file of the catalogue.</summary>
/// <param name="mediaType">Content-Type.</param>
/// <param name="cacheControl">Cache-Control.</param>
/// <param name="bytes">Its plain form.</param>
internal sealed class ServedFile(string mediaType, string cacheControl, ReadOnlyMemory<byte> bytes)
{
    /// <summary>Content-Type.</summary>
    public string MediaType { get; } = mediaType;

    /// <summary>Cache-Control.</summary>
    public string CacheControl { get; } = cacheControl;

    /// <summary>Its plain form.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The same for the same bytes of the same type, in whichever release they are.</summary>
    public object CacheKey { get; } = (mediaType, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
}

/// <summary>How long a cache on the way may keep what (PROTOCOL.md, section 1).</summary>
internal static class Lifetimes
{
    /// <summary>Five minutes; a day when we cannot be reached.</summary>
    public const string Head = "public, max-age=300, stale-if-error=86400";

    /// <summary>A root never changes, but a day is enough.</summary>
    public const string Root = "public, max-age=86400";

    /// <summary>Short, so that the next root is found soon after it is there.</summary>
    public const string MissingRoot = "public, max-age=300";

    /// <summary>Its address is its hash.</summary>
    public const string Blob = "public, max-age=31536000, immutable";
}
