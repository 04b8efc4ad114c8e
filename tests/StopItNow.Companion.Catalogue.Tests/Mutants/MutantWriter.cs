using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Releases;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Tests.Vectors;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Mutants;

/// <summary>
/// Derives cases from the committed ones: changed bytes as a network could make them, and changed payloads signed again as a thief or a newer server could make them.
/// </summary>
internal sealed class MutantWriter(int seed)
{
    // The few vectors at the limits of size would be most of the bytes and none of the sense.
    private const int LargestBase = 8 * 1024;

    private readonly Random _random = new(seed);
    private readonly Mutations _mutations = new(new Random(~seed));

    private static readonly TrustedRoot[] Roots = [Keys.Trusted, Keys.Trust(Keys.Document(head: [Keys.Head, Keys.NextHead])), Keys.Trust(Keys.Document(head: [Keys.Head, Keys.NextHead], headThreshold: 2))];

    public IEnumerable<JsonObject> StrictJson(int count)
    {
        byte[][] bases = Bases("strict-json.json", "bytes", _ => true);
        for (int i = 0; i < count; i++)
        {
            yield return Judged(new JsonObject { ["name"] = $"mutant {i}", ["bytes"] = Base64(_mutations.Bytes(Pick(bases))) }, Verdict.OfStrictJson);
        }
    }

    public IEnumerable<JsonObject> OfRoots(int count)
    {
        IReadOnlyList<JsonObject> vectors = [.. VectorFile.Read("roots.json").Where(c => Bytes(c, "envelope").Length is > 0 and < LargestBase)];
        RootDocument[] documents = [Keys.Document(), Keys.Document(version: 2), Keys.Document(version: 2, root: Keys.NextRoot), Keys.Document(version: 2, head: [Keys.NextHead])];
        for (int i = 0; i < count; i++)
        {
            JsonObject mutant;
            if (_random.Next(3) == 0)
            {
                mutant = (JsonObject)Pick(vectors).DeepClone();
                mutant["envelope"] = Base64(_mutations.Bytes(Bytes(mutant, "envelope")));
            }
            else
            {
                RootDocument document = Pick(documents);
                mutant = new JsonObject
                {
                    ["trusted"] = document.Version == 1 ? null : Base64(Keys.Trusted.Bytes.ToArray()),
                    ["envelope"] = Base64(Resigned(Envelope.RootPayloadType, document.ToEnvelope().Text(), _random.Next(4) == 0 ? [.. Keys.Root, .. Keys.NextRoot] : [.. Keys.Root[..2], .. Keys.NextRoot[1..]])),
                };
            }

            mutant["name"] = $"mutant {i}";
            yield return Judged(mutant, Verdict.OfRoot);
        }
    }

    public IEnumerable<JsonObject> Heads(int count)
    {
        IReadOnlyList<JsonObject> vectors = [.. VectorFile.Read("heads.json").Where(c => Bytes(c, "head").Length is > 0 and < LargestBase)];
        string[] payloads = [.. vectors.Where(c => c["expect"]!.GetValue<string>() == "accepted").Select(c => Payload(Bytes(c, "head"))).Distinct()];
        for (int i = 0; i < count; i++)
        {
            JsonObject mutant = (JsonObject)Pick(vectors).DeepClone();
            if (_random.Next(3) == 0)
            {
                mutant["head"] = Base64(_mutations.Bytes(Bytes(mutant, "head")));
            }
            else
            {
                string payload = Pick(payloads);
                mutant["root"] = Base64(Pick(Roots).Bytes.ToArray());
                mutant["head"] = Base64(Resigned(Envelope.HeadPayloadType, payload, _random.Next(4) == 0 ? [Keys.Head, Keys.NextHead] : [Keys.Head]));
                mutant["floor"] = Floor(payload);
                mutant["client"] = Pick(["0.1.0", "0.1.1", "0.0.9", "1.0.0"]);
            }

            mutant["name"] = $"mutant {i}";
            yield return Judged(mutant, Verdict.OfHead);
        }
    }

    public IEnumerable<JsonObject> Releases(int count)
    {
        string[] names = [.. ReleaseVectors.WithLists.Candidate.Collections.Select(c => c.Name)];
        for (int i = 0; i < count; i++)
        {
            ReleaseBytes release = new(ReleaseVectors.WithLists);
            string name = Pick(names);
            string changed = name == CollectionNames.Resources && _random.Next(3) == 0 ? _mutations.Zone(release.Text(name)) : _mutations.Json(release.Text(name));
            int? items = (JsonNode.Parse(changed)!["items"] as JsonArray)?.Count;
            byte[] bytes = Encoding.UTF8.GetBytes(changed);
            release.Sealed(name, _random.Next(4) == 0 ? _mutations.Bytes(bytes) : bytes, _random.Next(16) == 0 ? null : items);
            yield return Judged(ReleaseVectors.Case($"mutant {i}", release, ""), Verdict.OfRelease);
        }
    }

    private byte[] Resigned(string type, string payload, ECDsa[] signers)
    {
        byte[] changed = _random.Next(8) switch
        {
            0 => Encoding.UTF8.GetBytes(payload),
            1 or 2 => _mutations.Bytes(Encoding.UTF8.GetBytes(payload)),
            3 => _mutations.Bytes(Encoding.UTF8.GetBytes(_mutations.Json(payload))),
            _ => Encoding.UTF8.GetBytes(_mutations.Json(payload)),
        };
        ECDsa[] chosen = _random.Next(8) switch
        {
            0 => signers[1..],
            1 => [.. signers, Keys.Stranger],
            2 => [Pick([Keys.Stranger, Keys.Root[0], Keys.Head])],
            _ => signers,
        };
        Envelope envelope = chosen.Aggregate(new Envelope(type, changed, []), Signing.Sign);
        return _random.Next(12) switch
        {
            0 when envelope.Signatures.Count > 0 => SignatureTricks.Twin(envelope),
            1 when envelope.Signatures.Count > 0 => SignatureTricks.Twice(envelope),
            2 when envelope.Signatures.Count > 0 => SignatureTricks.BothForms(envelope),
            _ => envelope.Encode(),
        };
    }

    private JsonObject? Floor(string payload) => _random.Next(4) switch
    {
        0 => null,
        1 => new JsonObject { ["rootVersion"] = 1, ["sequence"] = 7L, ["payloadSha256"] = SignatureTricks.Sha256(Encoding.UTF8.GetBytes(payload)) },
        _ => new JsonObject { ["rootVersion"] = _random.Next(1, 3), ["sequence"] = (long)_random.Next(1, 9), ["payloadSha256"] = new string('0', 64) },
    };

    private static JsonObject Judged(JsonObject mutant, Func<JsonObject, string> verdict)
    {
        mutant["expect"] = verdict(mutant);
        return mutant;
    }

    private static byte[][] Bases(string file, string member, Func<JsonObject, bool> fits) => [.. VectorFile.Read(file).Where(fits).Select(c => Bytes(c, member)).Where(b => b.Length < LargestBase)];

    private static string Payload(byte[] envelope) => Encoding.UTF8.GetString(Convert.FromBase64String(JsonNode.Parse(envelope)!["payload"]!.GetValue<string>()));

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static byte[] Bytes(JsonObject item, string member) => Convert.FromBase64String(item[member]!.GetValue<string>());

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);
}
