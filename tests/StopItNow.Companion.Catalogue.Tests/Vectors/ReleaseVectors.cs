using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Releases;
using StopItNow.Companion.Catalogue.Tests.Trust;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Cases for PROTOCOL.md, section 6, and PROTOCOL-CONTENT.md: what a well-signed head may lead to.</summary>
internal static partial class ReleaseVectors
{
    private const string Message = """
        - {id: any-1, concern: any, theme: help, audience: self, title: Blue zebra, body: A paper lantern., action: {label: Talk, need: talk}, evidence: [study], status: live}
        - {id: any-2, concern: any, theme: law, audience: partner, title: Red zebra, body: A glass lantern., action: {label: Plan, need: plan}, evidence: [study], status: live}
        """;

    private const string Zebras = """{"collection":"zebras","locale":null,"items":[{"title":"<b>Blue</b>","id":7}]}""";

    public static readonly BuiltCandidate Small = ContentExample.Minimal().WithFile(ContentExample.Messages, Message)
        .With(ContentExample.British, "gb-line", "chat", "https://www.example.org/chat").With(ContentExample.British, "gb-line", "email", "talk@example.org").Build();

    public static IEnumerable<JsonObject> All() => [.. Accepted(), .. Bytes(), .. Shapes(), .. Texts(), .. Links(), .. Facts(), .. Hours(), .. Lists(), .. Notes()];

    private static IEnumerable<JsonObject> Accepted()
    {
        yield return Case("as built", Release(), "accepted");
        yield return Case("a collection of a newer server, whatever it holds", Release().WithCollection("zebras", null, Zebras, 1), "accepted");
        yield return Case("members of a newer server", Edited("steps", "\"status\":", "\"mood\":[{\"a\":1}],\"status\":"), "accepted");
        yield return Case("a member of every object's name", Edited("steps", "\"status\":", "\"__proto__\":{\"a\":1},\"status\":"), "accepted");
        yield return Case("members of a newer server beside the items", Edited("steps", "\"items\":", "\"made\":\"by hand\",\"items\":"), "accepted");
        yield return Case("white space in a blob", Edited("steps", "\"items\":", "\n \"items\" : "), "accepted");
        yield return Case("joiners, accents and pairs", Edited("steps", "Watch the wave", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 🌊 é"), "accepted");
        yield return Case("an ampersand that is no entity", Edited("steps", "Watch the wave", "Watch & wait; then go"), "accepted");
    }

    private static IEnumerable<JsonObject> Bytes()
    {
        string sha256 = Hash("steps");
        byte[] bytes = Release().Blobs[sha256];
        yield return Case("a blob missing", Release().WithoutBlob(sha256), "blob-missing");
        yield return Case("a blob of a newer server missing", Without(Release().WithCollection("zebras", null, Zebras, 1), Zebras), "blob-missing");
        yield return Case("a blob a byte short", Corrupted(bytes[..^1]), "wrong-size");
        yield return Case("a blob a byte long", Corrupted([.. bytes, 32]), "wrong-size");
        yield return Case("a blob of no bytes", Corrupted([]), "wrong-size");
        yield return Case("a blob with a flipped bit", Corrupted([(byte)(bytes[0] ^ 1), .. bytes[1..]]), "wrong-hash");
        yield return Case("a login page of the same size", Corrupted([.. Enumerable.Repeat((byte)'<', bytes.Length)]), "wrong-hash");
        yield return Case("another collection's blob under this name", Release().WithPayload(p => p.Replace(sha256, Hash("countries"), StringComparison.Ordinal)
            .Replace($"\"size\":{bytes.Length},", $"\"size\":{Release().Blobs[Hash("countries")].Length},", StringComparison.Ordinal)), "wrong-collection");
        yield return Case("a member twice", Edited("steps", "\"title\":", "\"title\":\"a\",\"title\":"), "not-json");
        yield return Case("a lone surrogate", Edited("steps", "Watch", "\\ud800"), "not-json");
        yield return Case("17 deep", Edited("steps", "\"items\":", $"\"a\":{new string('[', 16)}{new string(']', 16)},\"items\":"), "not-json");
        yield return Case("a byte that is no UTF-8", Edited("steps", "Watch", "\u00FF"), "not-json");
        yield return Case("a number with a fraction in a member nobody knows", Edited("steps", "\"items\":", "\"a\":0.5,\"items\":"), "number-out-of-range");
        yield return Case("a collection of a newer server that is no JSON", Release().WithCollection("zebras", null, "<html>", 1), "not-json");
        yield return Case("an empty blob that the head promises", Release().WithCollection("zebras", null, "", 0), "not-json");
    }

    private static ReleaseBytes Release() => new(Small);

    private static ReleaseBytes Edited(string collection, string part, string replacement) => Release().WithBlob(collection, b => Replaced(b, part, replacement));

    private static ReleaseBytes Corrupted(byte[] bytes)
    {
        ReleaseBytes release = Release();
        release.Corrupt(Hash("steps"), bytes);
        return release;
    }

    private static ReleaseBytes Without(ReleaseBytes release, string blob) => release.WithoutBlob(Sha256(Utf8(blob)));

    private static string Hash(string collection) => Small.Candidate.Collections.Single(c => c.Name == collection).Sha256;

    public static JsonObject Case(string name, ReleaseBytes release, string expect) => new()
    {
        ["name"] = name,
        ["root"] = Convert.ToBase64String(Keys.Trusted.Bytes.Span),
        ["head"] = Convert.ToBase64String(release.Head),
        ["blobs"] = new JsonObject(release.Blobs.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => KeyValuePair.Create<string, JsonNode?>(b.Key, Convert.ToBase64String(b.Value)))),
        ["expect"] = expect,
    };
}
