using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Trust;

/// <summary>Keys made for one run, roots of them, and envelopes they sign.</summary>
internal static class Keys
{
    public static readonly DateTimeOffset Issued = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Three keys that sign roots, and three to take their place.</summary>
    public static readonly ECDsa[] Root = Make(3);
    public static readonly ECDsa[] NextRoot = Make(3);
    public static readonly ECDsa Head = Make(1)[0];
    public static readonly ECDsa NextHead = Make(1)[0];
    public static readonly ECDsa Stranger = Make(1)[0];

    /// <summary>Version 1: two of three root keys, one head key.</summary>
    public static readonly TrustedRoot Trusted = Trust(Document());

    public static ECDsa[] Make(int count) => [.. Enumerable.Range(0, count).Select(_ => ECDsa.Create(ECCurve.NamedCurves.nistP256))];

    public static RootDocument Document(
        int version = 1, ECDsa[]? root = null, ECDsa[]? head = null, int rootThreshold = 2, int headThreshold = 1, string channel = Channels.Production)
    {
        RootKey[] rootKeys = [.. (root ?? Root).Select(Signing.PublicKey)];
        RootKey[] headKeys = [.. (head ?? [Head]).Select(Signing.PublicKey)];
        return new RootDocument(channel, version, Issued, [.. rootKeys.Concat(headKeys).DistinctBy(key => key.Id).OrderBy(key => key.Id, StringComparer.Ordinal)],
            Role(rootKeys, rootThreshold), Role(headKeys, headThreshold));
    }

    public static TrustedRoot Trust(RootDocument document, params ECDsa[] signers)
        => RootReader.First(Sign(document.ToEnvelope(), signers.Length == 0 ? Root[..2] : signers)).Root!;

    public static byte[] Sign(Envelope envelope, params ECDsa[] signers) => signers.Aggregate(envelope, Signing.Sign).Encode();

    /// <summary>Signs a payload as it stands, whatever it says.</summary>
    public static byte[] Sign(string payloadType, string payload, params ECDsa[] signers)
        => Sign(new Envelope(payloadType, Encoding.UTF8.GetBytes(payload), []), signers);

    public static string Text(this Envelope envelope) => Encoding.UTF8.GetString(envelope.Payload.Span);

    private static RootRole Role(RootKey[] keys, int threshold) => new([.. keys.Select(key => key.Id).Order(StringComparer.Ordinal)], threshold);
}
