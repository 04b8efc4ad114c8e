using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>What a root says: which keys there are, and which of them together may sign what (<c>PROTOCOL.md</c>, section 4).</summary>
/// <param name="Channel"><see cref="Channels.Development"/> or <see cref="Channels.Production"/>.</param>
/// <param name="Version">1 for the first root, then one more each time; at most <see cref="LargestVersion"/>.</param>
/// <param name="IssuedAt">UTC, whole seconds.</param>
/// <param name="Keys">In ascending ordinal order of id.</param>
/// <param name="Root">Signs the next root.</param>
/// <param name="Head">Signs heads.</param>
public sealed record RootDocument(
    string Channel, int Version, DateTimeOffset IssuedAt, IReadOnlyList<RootKey> Keys, RootRole Root, RootRole Head)
{
    /// <summary>The format this version writes and reads.</summary>
    public const int Spec = 1;

    /// <summary>The last version a root may have.</summary>
    public const int LargestVersion = 1_000_000;

    /// <summary>The root in an envelope without signatures. Writes what it is given: <see cref="RootReader"/> says whether it may be.</summary>
    public Envelope ToEnvelope() => new(Envelope.RootPayloadType, Payload.Write(Write), []);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("spec", Spec);
        json.WriteString("channel", Channel);
        json.WriteNumber("version", Version);
        json.WriteString("issuedAt", ProtocolTime.Text(IssuedAt));
        json.WriteStartArray("keys");
        foreach (RootKey key in Keys)
        {
            json.WriteStartObject();
            json.WriteString("id", key.Id);
            json.WriteString("algorithm", key.Algorithm);
            json.WriteBase64String("spki", key.Spki.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRole(json, "root", Root);
        WriteRole(json, "head", Head);
    }

    private static void WriteRole(Utf8JsonWriter json, string name, RootRole role)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("keys");
        foreach (string id in role.Keys)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteNumber("threshold", role.Threshold);
        json.WriteEndObject();
    }
}

/// <summary>A public key.</summary>
/// <param name="Id">Lower-case hexadecimal SHA-256 of <paramref name="Spki"/>.</param>
/// <param name="Algorithm"><see cref="EcdsaP256Sha256"/>; a key of another algorithm never verifies anything.</param>
/// <param name="Spki">SubjectPublicKeyInfo, DER (RFC 5480).</param>
public sealed record RootKey(string Id, string Algorithm, ReadOnlyMemory<byte> Spki)
{
    /// <summary>ECDSA over P-256 with SHA-256, the one algorithm of this version.</summary>
    public const string EcdsaP256Sha256 = "ecdsa-p256-sha256";
}

/// <summary>Keys that together may sign something.</summary>
/// <param name="Keys">Key ids in ascending ordinal order.</param>
/// <param name="Threshold">How many of them must sign.</param>
public sealed record RootRole(IReadOnlyList<string> Keys, int Threshold);

/// <summary>The two worlds that never mix: what one channel's keys sign, the other's clients refuse.</summary>
public static class Channels
{
    /// <summary>Keys that protect nothing, on one person's machine.</summary>
    public const string Development = "development";

    /// <summary>Keys kept offline.</summary>
    public const string Production = "production";

    internal static bool IsChannel(string text) => text is Development or Production;
}
