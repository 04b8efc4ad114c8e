using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StopItNow.Companion.Api.Serving;

/// <summary>What a client says it can read (RFC 9110, 12.5.3).</summary>
internal static class AcceptEncoding
{
    /// <summary>What browsers and caches send, read once.</summary>
    private static readonly FrozenDictionary<string, IReadOnlyList<ContentCoding>> Usual =
        new[] { "gzip, deflate, br, zstd", "gzip, deflate, br", "gzip, deflate", "br, gzip", "gzip, br", "br", "gzip", "identity", "*" }
            .ToFrozenDictionary(header => header, header => Parse(header), StringComparer.Ordinal);

    /// <summary>
    /// Codings the client accepts, the one to send first; empty when it refuses all of them, plain bytes included.
    /// Without a readable header, plain bytes only.
    /// </summary>
    public static IReadOnlyList<ContentCoding> Read(StringValues header) =>
        header.Count == 1 && header[0] is { } single && Usual.TryGetValue(single, out var known) ? known : Parse(header);

    private static IReadOnlyList<ContentCoding> Parse(StringValues header)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var entries))
            return [ContentCoding.Identity];
        return [.. ContentCodings.All
            .Select(coding => (Coding: coding, Quality: Quality(entries, coding)))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality)
            .Select(choice => choice.Coding)];
    }

    private static double Quality(IList<StringWithQualityHeaderValue> entries, ContentCoding coding)
    {
        if (Find(entries, coding.Token()) is { } named)
            return named.Quality ?? 1;

        // Plain bytes are acceptable until refused, but never preferred to a coding that was asked for.
        var leastOfAll = coding == ContentCoding.Identity ? 0.0001 : 0;
        return Find(entries, "*") is { } any ? (any.Quality ?? 1) : leastOfAll;
    }

    private static StringWithQualityHeaderValue? Find(IList<StringWithQualityHeaderValue> entries, string token) =>
        entries.FirstOrDefault(entry => entry.Value.Equals(token, StringComparison.OrdinalIgnoreCase)
            || (token == "gzip" && entry.Value.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)));
}
