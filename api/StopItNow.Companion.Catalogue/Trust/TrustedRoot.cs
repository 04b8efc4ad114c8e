namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>A root that may be trusted. Only <see cref="RootReader"/> makes one, so holding it means that enough keys signed it.</summary>
public sealed class TrustedRoot
{
    internal TrustedRoot(RootDocument document, ReadOnlyMemory<byte> bytes, string payloadSha256)
        => (Document, Bytes, PayloadSha256) = (document, bytes, payloadSha256);

    /// <summary>What the root says.</summary>
    public RootDocument Document { get; }

    /// <summary>1 for the first root.</summary>
    public int Version => Document.Version;

    /// <summary><see cref="Channels.Development"/> or <see cref="Channels.Production"/>.</summary>
    public string Channel => Document.Channel;

    /// <summary>The envelope, byte for byte as published.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The root's identity; the envelope's own hash is none, since a signature has two forms.</summary>
    public string PayloadSha256 { get; }
}
