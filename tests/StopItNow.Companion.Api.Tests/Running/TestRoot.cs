using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>A root with all of its private keys, made for this run.</summary>
internal sealed class TestRoot
{
    private readonly ECDsa[] _rootKeys;

    private TestRoot(RootDocument document, ECDsa[] rootKeys, ECDsa headKey, ECDsa[] signers)
    {
        (_rootKeys, HeadKey) = (rootKeys, headKey);
        Bytes = signers.Aggregate(document.ToEnvelope(), Signing.Sign).Encode();
        (Channel, Version) = (document.Channel, document.Version);
    }

    /// <summary>The root under which shared content is signed.</summary>
    public static TestRoot First { get; } = New();

    public string Channel { get; }

    public int Version { get; }

    /// <summary>The envelope.</summary>
    public byte[] Bytes { get; }

    public ECDsa HeadKey { get; }

    /// <summary>A key of another role.</summary>
    public ECDsa RootKey => _rootKeys[0];

    /// <summary>The root as its own first.</summary>
    public TrustedRoot Trusted => RootReader.First(Bytes).Root!;

    /// <summary>A first root with keys of its own.</summary>
    public static TestRoot New(string channel = Channels.Development, int version = 1)
    {
        var keys = Enumerable.Range(0, 3).Select(_ => Key()).ToArray();
        var head = Key();
        return new(Document(channel, version, keys, head), keys, head, [keys[0], keys[1]]);
    }

    /// <summary>The next root, with a head key of its own, signed by enough keys of both; or by fewer, or in another channel, or under another number.</summary>
    public TestRoot Next(bool signedByLast = true, string? channel = null, int? version = null)
    {
        var keys = Enumerable.Range(0, 3).Select(_ => Key()).ToArray();
        var head = Key();
        var signers = signedByLast ? [keys[0], keys[1], _rootKeys[0], _rootKeys[2]] : new[] { keys[0], keys[1] };
        return new(Document(channel ?? Channel, version ?? Version + 1, keys, head), keys, head, signers);
    }

    /// <summary>A signed head.</summary>
    public byte[] Sign(Head head) => Signing.Sign(head.ToEnvelope(), HeadKey).Encode();

    private static ECDsa Key() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static RootDocument Document(string channel, int version, ECDsa[] rootKeys, ECDsa headKey)
    {
        var keys = rootKeys.Append(headKey).Select(Signing.PublicKey).OrderBy(key => key.Id, StringComparer.Ordinal).ToList();
        return new(channel, version, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), keys, Role(rootKeys, 2), Role([headKey], 1));
    }

    private static RootRole Role(ECDsa[] keys, int threshold) => new([.. keys.Select(Signing.KeyId).Order(StringComparer.Ordinal)], threshold);
}
