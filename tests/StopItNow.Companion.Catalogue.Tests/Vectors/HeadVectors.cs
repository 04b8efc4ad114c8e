using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using static StopItNow.Companion.Catalogue.Tests.Trust.Keys;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Cases for PROTOCOL.md, section 5.</summary>
internal static partial class HeadVectors
{
    private const string Client = "0.1.0";

    private static readonly Head Example = new(Channels.Production, 1, 7, Issued, Issued.AddDays(45), Client, "Two lines for Wales.",
        [new("countries", null, new string('a', 64), 1200, "application/json", 3), new("messages", "cy", new string('b', 64), 900, "application/json", 2),
            new("messages", "en-GB", new string('c', 64), 900, "application/json", 2), new("zebras", null, new string('d', 64), 0, "application/json", 0)]);

    private static readonly string Good = Example.ToEnvelope().Text();

    public static IEnumerable<JsonObject> All()
        => [.. Accepted(), .. SignatureCases(), .. Positions(), .. ShapeCases(), .. EnvelopeFaults.Of(Signed(Good, [Keys.Head]).Encode(), Envelope.RootPayloadType)
            .Select(c => Case($"envelope: {c.Name}", Trusted, c.Bytes, c.Expect))];

    private static IEnumerable<JsonObject> Accepted()
    {
        TrustedRoot two = Keys.Trust(Document(head: [Keys.Head, NextHead], headThreshold: 2));
        yield return Case("signed by the head key", Good, "accepted", Keys.Head);
        yield return Case("signed by a stranger as well", Good, "accepted", Keys.Head, Stranger);
        yield return Case("two head keys that must both sign", two, Signed(Good, [Keys.Head, NextHead]).Encode(), "accepted");
        yield return Case("the other form (r, n-s) of a signature", Trusted, Twin(Signed(Good, [Keys.Head])), "accepted");
        yield return Case("the same signature twice", Trusted, Twice(Signed(Good, [Keys.Head])), "accepted");
        yield return Case("both forms of a signature", Trusted, BothForms(Signed(Good, [Keys.Head])), "accepted");
        yield return Case("a broken signature by a key that is not asked", Trusted, With(Signed(Good, [Keys.Head]), Root[0], new byte[64]), "accepted");
        yield return Case("expired ten years ago", (Example with { IssuedAt = Issued.AddYears(-10), ExpiresAt = Issued.AddYears(-10).AddDays(45) }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("issued in the year 9999", (Example with { IssuedAt = new(9999, 12, 1, 0, 0, 0, TimeSpan.Zero), ExpiresAt = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero) }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("no collections", (Example with { Collections = [] }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("a root of the development channel", Keys.Trust(Document(channel: Channels.Development)),
            Signed((Example with { Channel = Channels.Development }).ToEnvelope().Text(), [Keys.Head]).Encode(), "accepted");
        yield return Case("the longest summary", (Example with { Summary = new string('x', 498) + "🦓" }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("an empty summary", (Example with { Summary = "" }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("the longest life", (Example with { ExpiresAt = Issued.AddDays(100) }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("256 collections of 4 MiB", (Example with { Collections = [.. Many(256)] }).ToEnvelope().Text(), "accepted", Keys.Head);
        yield return Case("members of a newer server", Good.Replace("\"spec\":1", "\"spec\":1,\"mood\":[{}]", StringComparison.Ordinal)
            .Replace("\"size\"", "\"note\":null,\"size\"", StringComparison.Ordinal), "accepted", Keys.Head);
        yield return Case("members in another order", "{\"summary\":\"\"," + Replaced(Good, ",\"summary\":\"Two lines for Wales.\"", "")[1..], "accepted", Keys.Head);
        yield return Case("minus zero as a size", Replaced(Good, "\"size\":0", "\"size\":-0"), "accepted", Keys.Head);
        yield return Case("a client newer than it must be", Good, "accepted", "2.0.0");
        yield return Case("a client compared as numbers", Replaced(Good, "\"minimumClient\":\"0.1.0\"", "\"minimumClient\":\"0.9.0\""), "accepted", "0.10.0");
        yield return Case("a client with leading zeros", Replaced(Good, "\"minimumClient\":\"0.1.0\"", "\"minimumClient\":\"00.01.00000\""), "accepted", Client);
    }

    private static IEnumerable<Collection> Many(int count, long size = ReleaseReader.LargestBlob)
        => Enumerable.Range(0, count).Select(i => new Collection($"a{(char)('a' + (i / 16))}{(char)('a' + (i % 16))}", null, new string('e', 64), size, "application/json", 1));

    private static JsonObject Case(string name, string payload, string expect, params ECDsa[] signers) => Case(name, Trusted, Signed(payload, signers).Encode(), expect);

    private static JsonObject Case(string name, string payload, string expect, string client) => Case(name, Trusted, Signed(payload, [Keys.Head]).Encode(), expect, null, client);

    private static JsonObject Case(string name, string expect, Floor floor) => Case($"position: {name}", Trusted, Signed(Good, [Keys.Head]).Encode(), expect, floor);

    private static JsonObject Case(string name, TrustedRoot root, byte[] head, string expect, Floor? floor = null, string client = Client) => new()
    {
        ["name"] = name,
        ["root"] = Convert.ToBase64String(root.Bytes.Span),
        ["head"] = Convert.ToBase64String(head),
        ["client"] = client,
        ["floor"] = floor is null ? null : new JsonObject { ["rootVersion"] = floor.RootVersion, ["sequence"] = floor.Sequence, ["payloadSha256"] = floor.PayloadSha256 },
        ["expect"] = expect,
    };

    private static Envelope Signed(string payload, ECDsa[] signers, string type = Envelope.HeadPayloadType)
        => signers.Aggregate(new Envelope(type, Utf8(payload), []), Signing.Sign);
}
