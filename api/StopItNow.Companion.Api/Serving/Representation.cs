using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StopItNow.Companion.Api.Serving;

/// <summary>
/// Immutable bytes in every form they are served in, compressed once. Each form has its own strong tag: the SHA-256 of the plain bytes,
/// and the coding's name where there is one. A client can therefore compute the plain form's tag from its own copy.
/// </summary>
internal sealed class Representation
{
    private readonly Form[] _forms;

    private Representation(string mediaType, Form[] forms) => (MediaType, _forms) = (mediaType, forms);

    /// <summary>Content-Type.</summary>
    public string MediaType { get; }

    /// <summary>Bytes held, in all forms together.</summary>
    public long Size => _forms.Sum(form => (long)form.Bytes.Length);

    /// <summary>Whether there is more than one form, so that answers vary by Accept-Encoding.</summary>
    public bool Varies => _forms.Length > 1;

    /// <summary>Compresses <paramref name="bytes"/> in every coding.</summary>
    public static Representation Compressed(string mediaType, ReadOnlyMemory<byte> bytes)
    {
        var tag = Tag(bytes);
        return new(mediaType, [.. ContentCodings.All.Select(coding => new Form(coding, Encode(coding, bytes), coding == ContentCoding.Identity
            ? new EntityTagHeaderValue($"\"{tag}\"")
            : new EntityTagHeaderValue($"\"{tag}.{coding.Token()}\"")))]);
    }

    /// <summary>Plain bytes only: for what is compressed already.</summary>
    public static Representation Plain(string mediaType, ReadOnlyMemory<byte> bytes) =>
        new(mediaType, [new(ContentCoding.Identity, bytes, new EntityTagHeaderValue($"\"{Tag(bytes)}\""))]);

    /// <summary>The form for what a client accepts, or null when it accepts none.</summary>
    public Form? Choose(IReadOnlyList<ContentCoding> accepted)
    {
        foreach (var coding in accepted)
        {
            foreach (var form in _forms)
            {
                if (form.Coding == coding)
                    return form;
            }
        }

        return null;
    }

    /// <summary>
    /// The form that the client says it holds (If-None-Match, weak comparison), or null: an acceptable one, or the plain one in any case, whose
    /// tag a client computes from its own copy however the bytes once came.
    /// </summary>
    public Form? ChooseHeld(IReadOnlyList<ContentCoding> accepted, StringValues held)
    {
        if (held.Count == 0)
            return null;
        if (held.Count == 1 && FindByTag(held[0]) is { } form && IsConfirmed(form, accepted))
            return form;

        // A header that cannot be read counts as absent: the worst it costs is the bytes.
        if (!EntityTagHeaderValue.TryParseList(held, out var tags))
            return null;
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))
            ? Choose(accepted)
            : _forms.FirstOrDefault(form => IsConfirmed(form, accepted) && tags.Any(tag => tag.Compare(form.Tag, useStrongComparison: false)));
    }

    private Form? FindByTag(string? tag)
    {
        foreach (var form in _forms)
        {
            if (form.TagText == tag)
                return form;
        }

        return null;
    }

    private static bool IsConfirmed(Form form, IReadOnlyList<ContentCoding> accepted) =>
        form.Coding == ContentCoding.Identity || accepted.Contains(form.Coding);

    private static string Tag(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

    private static ReadOnlyMemory<byte> Encode(ContentCoding coding, ReadOnlyMemory<byte> bytes)
    {
        if (coding == ContentCoding.Identity)
            return bytes;
        using var encoded = new MemoryStream();
        using (Stream encoder = coding == ContentCoding.Brotli
            ? new BrotliStream(encoded, CompressionLevel.SmallestSize)
            : new GZipStream(encoded, CompressionLevel.SmallestSize))
        {
            encoder.Write(bytes.Span);
        }

        return encoded.ToArray();
    }

    /// <summary>The bytes in one coding.</summary>
    /// <param name="Coding">How they are coded.</param>
    /// <param name="Bytes">What is sent.</param>
    /// <param name="Tag">Strong, and this form's own.</param>
    internal sealed record Form(ContentCoding Coding, ReadOnlyMemory<byte> Bytes, EntityTagHeaderValue Tag)
    {
        /// <summary>The tag as the header writes it.</summary>
        public string TagText { get; } = Tag.ToString();
    }
}
