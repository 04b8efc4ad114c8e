using System.IO.Compression;

namespace StopItNow.Companion.Publisher.Online;

/// <summary>In which form an answer is asked for (RFC 9110, section 8.4.1). Browsers ask for compressed ones, so each copy is looked at by itself.</summary>
internal sealed class Coding
{
    private readonly Func<Stream, Stream> _unpack;

    private Coding(string name, Func<Stream, Stream> unpack) => (Name, _unpack) = (name, unpack);

    /// <summary>As it is.</summary>
    public static Coding Identity { get; } = new("identity", body => body);

    /// <summary>Every form that a service may hold a file in, the plain one first.</summary>
    public static IReadOnlyList<Coding> All { get; } =
        [Identity, new("br", body => new BrotliStream(body, CompressionMode.Decompress)), new("gzip", body => new GZipStream(body, CompressionMode.Decompress))];

    /// <summary>Its name in <c>Accept-Encoding</c> and <c>Content-Encoding</c>.</summary>
    public string Name { get; }

    /// <summary>Gives the bytes that a compressed body stands for.</summary>
    public Stream Unpack(Stream body) => _unpack(body);
}
