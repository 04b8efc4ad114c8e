using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using static StopItNow.Companion.Catalogue.Tests.Trust.Keys;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Roots that may not be.</summary>
internal static partial class RootVectors
{
    private static IEnumerable<JsonObject> FirstShapes()
    {
        foreach ((string name, string part, string replacement, string expect) in Edits())
        {
            yield return First($"shape: {name}", Replaced(Good, part, replacement), expect, Root[..2]);
        }

        foreach ((string name, string payload, string expect) in Payloads())
        {
            yield return First($"shape: {name}", payload, expect, Root[..2]);
        }

        RootDocument good = Document();
        foreach ((string name, RootDocument document) in Documents(good))
        {
            yield return First($"shape: {name}", document.ToEnvelope().Text(), "invalid-root", Root[..2]);
        }
    }

    private static IEnumerable<(string Name, string Part, string Replacement, string Expect)> Edits() =>
    [
        ("spec is missing", "\"spec\":1,", "", "invalid-root"), ("spec is text", "\"spec\":1", "\"spec\":\"1\"", "invalid-root"), ("spec 2", "\"spec\":1", "\"spec\":2", "unsupported-spec"),
        ("spec 0", "\"spec\":1", "\"spec\":0", "unsupported-spec"), ("spec 2 and another shape", "\"spec\":1,\"channel\"", "\"spec\":2,\"world\"", "unsupported-spec"),
        ("spec twice", "\"spec\":1", "\"spec\":1,\"spec\":1", "not-json"), ("spec with a fraction", "\"spec\":1", "\"spec\":1.0", "number-out-of-range"),
        ("a channel nobody knows", "\"production\"", "\"staging\"", "invalid-root"), ("channel is missing", "\"channel\":\"production\",", "", "invalid-root"),
        ("version 0", "\"version\":1", "\"version\":0", "invalid-root"), ("a negative version", "\"version\":1", "\"version\":-1", "invalid-root"),
        ("version above a million", "\"version\":1", "\"version\":1000001", "invalid-root"), ("version beyond range", "\"version\":1", "\"version\":9007199254740992", "number-out-of-range"),
        ("version is text", "\"version\":1", "\"version\":\"1\"", "invalid-root"), ("a time with an offset", "12:00:00Z", "12:00:00+00:00", "invalid-root"),
        ("a time with parts of a second", "12:00:00Z", "12:00:00.5Z", "invalid-root"), ("a day that is none", "2026-11-22", "2026-02-29", "invalid-root"),
        ("issuedAt is missing", "\"issuedAt\":\"2026-11-22T12:00:00Z\",", "", "invalid-root"), ("an algorithm that is null", "\"ecdsa-p256-sha256\"", "null", "invalid-root"),
        ("a root threshold of 1", "\"threshold\":2", "\"threshold\":1", "invalid-root"), ("a root threshold above its keys", "\"threshold\":2", "\"threshold\":4", "invalid-root"),
        ("a head threshold of 0", "\"threshold\":1", "\"threshold\":0", "invalid-root"), ("a head threshold above its keys", "\"threshold\":1", "\"threshold\":2", "invalid-root"),
        ("a threshold that is text", "\"threshold\":2", "\"threshold\":\"2\"", "invalid-root"), ("no head role", "\"head\":", "\"heads\":", "invalid-root"),
        ("no root role", "\"root\":", "\"roots\":", "invalid-root"), ("keys that are an object", "\"root\":{\"keys\":[", "\"root\":{\"keys\":{},\"old\":[", "invalid-root"),
    ];

    private static IEnumerable<(string Name, string Payload, string Expect)> Payloads()
    {
        string spki = EnvelopeFaults.Between(Good, "\"spki\":\"", "\"");
        yield return ("a payload that is an array", "[]", "invalid-root");
        yield return ("an empty payload", "", "not-json");
        yield return ("a payload with a lone surrogate", Replaced(Good, "\"spec\":1", "\"spec\":1,\"a\":\"\\ud800\""), "not-json");
        yield return ("an spki without padding", Replaced(Good, spki, spki.TrimEnd('=')), "invalid-root");
        yield return ("an spki with a letter that is none of base64", Replaced(Good, spki, "!" + spki[1..]), "invalid-root");
        yield return ("a key that is null", Replaced(Good, "\"keys\":[", "\"keys\":[null,"), "invalid-root");
        yield return ("a role with a key that is null", Replaced(Good, "\"root\":{\"keys\":[", "\"root\":{\"keys\":[null,"), "invalid-root");
    }

    private static IEnumerable<(string Name, RootDocument Document)> Documents(RootDocument good)
    {
        yield return ("keys out of order", good with { Keys = [.. good.Keys.Reverse()] });
        yield return ("a key twice", good with { Keys = [.. good.Keys, good.Keys[^1]] });
        yield return ("seventeen keys", good with { Keys = Sorted([.. good.Keys, .. Make(13).Select(Signing.PublicKey)]) });
        yield return ("an id that is another key's", good with { Keys = [good.Keys[0] with { Spki = good.Keys[1].Spki }, .. good.Keys.Skip(1)] });
        yield return ("a role's keys out of order", good with { Root = good.Root with { Keys = [.. good.Root.Keys.Reverse()] } });
        yield return ("a role's key twice", good with { Root = good.Root with { Keys = [.. good.Root.Keys, good.Root.Keys[^1]] } });
        yield return ("a role's key that is not listed", good with { Head = good.Head with { Keys = [Signing.KeyId(Stranger)] } });
        yield return ("a key with both roles", good with { Head = good.Root with { Threshold = 1 } });
        yield return ("a role without keys", good with { Head = new RootRole([], 1) });
        foreach ((string name, byte[] spki) in NoKeys())
        {
            RootKey key = new(Sha256(spki), RootKey.EcdsaP256Sha256, spki);
            yield return ($"an spki that is {name}", good with { Keys = Sorted([.. good.Keys, key]) });
        }
    }

    private static IEnumerable<(string Name, byte[] Spki)> NoKeys()
    {
        byte[] good = Stranger.ExportSubjectPublicKeyInfo();
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using RSA rsa = RSA.Create(2048);
        byte[] compressed = [.. Convert.FromHexString("3039301306072a8648ce3d020106082a8648ce3d030107032200"), (byte)(2 + (good[^1] & 1)), .. good[27..59]];
        byte[] off = [.. good];
        off[^1] ^= 1;

        // x = 5 lies on the curve; p + 5 still fits into 32 bytes and is not below p.
        byte[] y = Convert.FromHexString("459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc");
        byte[] small = [.. good[..27], .. new byte[31], 5, .. y];
        byte[] above = [.. good[..27], .. Convert.FromHexString("ffffffff00000001000000000000000000000001000000000000000000000004"), .. y];
        yield return ("on another curve", other.ExportSubjectPublicKeyInfo());
        yield return ("an RSA key", rsa.ExportSubjectPublicKeyInfo());
        yield return ("a compressed point", compressed);
        yield return ("not on the curve", off);
        yield return ("a point with a coordinate above the field", above);
        yield return ("a point at zero", [.. good[..27], .. new byte[64]]);
        yield return ("followed by a byte", [.. good, 0]);
        yield return ("cut short", good[..^1]);
        yield return ("no bytes", []);
        if (!P256.IsKey(small))
        {
            throw new InvalidOperationException("the point meant to lie on the curve does not");
        }
    }
}
