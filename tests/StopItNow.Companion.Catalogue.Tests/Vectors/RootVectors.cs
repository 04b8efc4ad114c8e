using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using static StopItNow.Companion.Catalogue.Tests.Trust.Keys;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Cases for PROTOCOL.md, section 4.</summary>
internal static partial class RootVectors
{
    private static readonly string Good = Document().ToEnvelope().Text();

    public static IEnumerable<JsonObject> All()
        => [.. FirstAccepted(), .. FirstSignatures(), .. FirstShapes(), .. EnvelopeFaults.Of(Sign(Document().ToEnvelope(), Root[..2]), Envelope.HeadPayloadType)
            .Select(c => Case($"envelope: {c.Name}", null, c.Bytes, c.Expect)), .. Following()];

    private static IEnumerable<JsonObject> FirstAccepted()
    {
        RootDocument document = Document();
        yield return First("two of three keys", Good, "accepted", Root[..2]);
        yield return First("all three keys", Good, "accepted", Root);
        yield return First("of the development channel", Document(channel: Channels.Development).ToEnvelope().Text(), "accepted", Root[1..]);
        yield return First("of a later version", Document(version: 41).ToEnvelope().Text(), "accepted", Root[..2]);
        yield return First("of the last version", Document(version: 1_000_000).ToEnvelope().Text(), "accepted", Root[..2]);
        yield return First("three of three keys", Document(rootThreshold: 3).ToEnvelope().Text(), "accepted", Root);
        yield return First("two head keys that must both sign", Document(head: [Head, NextHead], headThreshold: 2).ToEnvelope().Text(), "accepted", Root[..2]);
        yield return First("members of a newer server", Good.Replace("\"spec\":1", "\"spec\":1,\"mood\":{\"a\":[]}", StringComparison.Ordinal)
            .Replace("\"algorithm\"", "\"note\":null,\"algorithm\"", StringComparison.Ordinal).Replace("\"threshold\":2", "\"threshold\":2,\"since\":7", StringComparison.Ordinal), "accepted", Root[..2]);
        yield return First("a role nobody knows", Good.Replace("\"root\":{", "\"mirror\":{\"keys\":[],\"threshold\":0},\"root\":{", StringComparison.Ordinal), "accepted", Root[..2]);
        yield return First("a listed key without a role", (document with { Keys = Sorted([.. document.Keys, Signing.PublicKey(Stranger)]) }).ToEnvelope().Text(), "accepted", Root[..2]);
        yield return First("a key of another algorithm in the root role", WithOtherAlgorithm(document, "root"), "accepted", Root[..2]);
        yield return First("white space in the payload", Good.Replace(",", ", ", StringComparison.Ordinal), "accepted", Root[..2]);
        yield return Case("the other form (r, n-s) of a signature", null, Twin(Signed(Good, Root[..2])), "accepted");
        yield return Case("a broken signature by a key that is not asked", null, With(Signed(Good, Root[..2]), Stranger, new byte[64]), "accepted");
        yield return Case("signatures in another order", null, Reversed(Signed(Good, Root[..2])), "accepted");
        yield return Case("a key's signature twice, beside another's", null, Twice(Signed(Good, Root[..2])), "accepted");
    }

    private static IEnumerable<JsonObject> Following()
    {
        string next = Document(version: 2).ToEnvelope().Text();
        string rotated = Document(version: 2, root: NextRoot).ToEnvelope().Text();
        yield return Follow("the same keys", next, "accepted", Root[..2]);
        yield return Follow("another head key", Document(version: 2, head: [NextHead]).ToEnvelope().Text(), "accepted", Root[1..]);
        yield return Follow("other root keys, signed by the old and the new", rotated, "accepted", [.. Root[..2], .. NextRoot[..2]]);
        yield return Follow("one root key replaced", Document(version: 2, root: [Root[0], Root[1], NextRoot[0]]).ToEnvelope().Text(), "accepted", Root[..2]);
        yield return Follow("a higher threshold", Document(version: 2, rootThreshold: 3).ToEnvelope().Text(), "accepted", Root);
        yield return Follow("another channel", Document(version: 2, channel: Channels.Development).ToEnvelope().Text(), "wrong-channel", Root[..2]);
        yield return Follow("another channel and a gap", Document(version: 3, channel: Channels.Development).ToEnvelope().Text(), "wrong-channel", Root[..2]);
        yield return Follow("the trusted root again", Good, "root-gap", Root[..2]);
        yield return Follow("a root left out", Document(version: 3).ToEnvelope().Text(), "root-gap", Root[..2]);
        yield return Follow("a gap and no signature", Document(version: 3).ToEnvelope().Text(), "root-gap");
        yield return Follow("no signature", next, "unsigned");
        yield return Follow("signed by the new keys alone", rotated, "unknown-key", NextRoot);
        yield return Follow("signed by the old keys alone", rotated, "unknown-key", Root);
        yield return Follow("one old key and all new", rotated, "threshold-not-met", [Root[0], .. NextRoot]);
        yield return Follow("all old keys and one new", rotated, "threshold-not-met", [.. Root, NextRoot[0]]);
        yield return Follow("a higher threshold that is not met", Document(version: 2, rootThreshold: 3).ToEnvelope().Text(), "threshold-not-met", Root[..2]);
        yield return Follow("a stolen head key alone", Document(version: 2, head: [Head, Stranger]).ToEnvelope().Text(), "wrong-key-role", Head);
        yield return Follow("a stolen root key alone", Document(version: 2, root: [Root[0], Stranger, NextHead]).ToEnvelope().Text(), "threshold-not-met", Root[0], Stranger, NextHead);
        yield return Case("a broken signature by a new key", Trusted.Bytes.ToArray(), With(Signed(rotated, [.. Root, .. NextRoot[..2]]), NextRoot[2], new byte[64]), "bad-signature");
        yield return Case("a broken signature by an old key", Trusted.Bytes.ToArray(), With(Signed(rotated, [.. Root[..2], .. NextRoot]), Root[2], new byte[64]), "bad-signature");
        yield return Follow("a root that may not be, and a gap", Document(version: 3, rootThreshold: 1).ToEnvelope().Text(), "invalid-root", Root[..2]);
        yield return Follow("a root of another spec", next.Replace("\"spec\":1", "\"spec\":2", StringComparison.Ordinal), "unsupported-spec", Root[..2]);
    }

    private static JsonObject First(string name, string payload, string expect, params ECDsa[] signers) => Case(name, null, Signed(payload, signers).Encode(), expect);

    private static JsonObject Follow(string name, string payload, string expect, params ECDsa[] signers)
        => Case($"following: {name}", Trusted.Bytes.ToArray(), Signed(payload, signers).Encode(), expect);

    private static JsonObject Case(string name, byte[]? trusted, byte[] envelope, string expect) => new()
    {
        ["name"] = name,
        ["trusted"] = trusted is null ? null : Convert.ToBase64String(trusted),
        ["envelope"] = Convert.ToBase64String(envelope),
        ["expect"] = expect,
    };

    private static Envelope Signed(string payload, ECDsa[] signers, string type = Envelope.RootPayloadType)
        => signers.Aggregate(new Envelope(type, Utf8(payload), []), Signing.Sign);
}
