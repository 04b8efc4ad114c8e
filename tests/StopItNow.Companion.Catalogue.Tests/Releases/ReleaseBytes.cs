using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Releases;

/// <summary>
/// A published release that can be changed the way an attacker, a broken disk or a newer server would. Its head is signed after each change,
/// so that what is wrong is the change alone.
/// </summary>
internal sealed class ReleaseBytes
{
    private static readonly BuiltCandidate Example = ContentExample.Minimal().Build();
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, byte[]> _blobs;

    public ReleaseBytes(BuiltCandidate? built = null)
    {
        built ??= Example;
        _blobs = built.Blobs.ToDictionary(b => b.Key, b => b.Value.ToArray());
        Payload = built.Candidate.ToHead(Keys.Trusted, 7, Keys.Issued, Keys.Issued.AddDays(45), "A first release.").ToEnvelope().Text();
    }

    public string Payload { get; set; }

    public string PayloadType { get; set; } = Envelope.HeadPayloadType;

    public byte[] Head => Keys.Sign(PayloadType, Payload, Keys.Head);

    public IReadOnlyDictionary<string, byte[]> Blobs => _blobs;

    /// <summary>Changes a blob and keeps the head true to it: what is wrong then is the content alone. U+00FF stands for a byte that is no UTF-8.</summary>
    public ReleaseBytes WithBlob(string collection, Func<string, string> change)
    {
        string text = Text(collection);
        string changed = change(text);
        return changed == text ? throw new InvalidOperationException("the change changes nothing")
            : Sealed(collection, changed.Contains('\u00FF', StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(changed) : Encoding.UTF8.GetBytes(changed));
    }

    /// <summary>What a collection's blob says.</summary>
    public string Text(string collection) => Encoding.UTF8.GetString(_blobs[Entry(JsonNode.Parse(Payload)!, collection)["sha256"]!.GetValue<string>()]);

    /// <summary>Gives a collection other bytes, with their hash and size in the head, and their number of items when it is given.</summary>
    public ReleaseBytes Sealed(string collection, byte[] bytes, int? count = null)
    {
        JsonNode head = JsonNode.Parse(Payload)!;
        JsonNode entry = Entry(head, collection);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _blobs.Remove(entry["sha256"]!.GetValue<string>());
        _blobs[sha256] = bytes;
        entry["sha256"] = sha256;
        entry["size"] = bytes.Length;
        entry["count"] = count ?? entry["count"]!.GetValue<int>();
        Payload = head.ToJsonString(Readable);
        return this;
    }

    public ReleaseBytes WithPayload(Func<string, string> change)
    {
        string changed = change(Payload);
        if (changed == Payload)
        {
            throw new InvalidOperationException("the change changes nothing");
        }

        Payload = changed;
        return this;
    }

    /// <summary>Adds a collection at the end of the head, with a blob of these bytes.</summary>
    public ReleaseBytes WithCollection(string name, string? locale, string blob, int count)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(blob);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _blobs[sha256] = bytes;
        JsonNode head = JsonNode.Parse(Payload)!;
        head["collections"]!.AsArray().Add(new JsonObject
        {
            ["name"] = name,
            ["locale"] = locale,
            ["sha256"] = sha256,
            ["size"] = bytes.Length,
            ["mediaType"] = "application/json",
            ["count"] = count,
        });
        Payload = head.ToJsonString(Readable);
        return this;
    }

    /// <summary>Puts the head's collections into the order that is asked for.</summary>
    public ReleaseBytes InOrder()
    {
        JsonNode head = JsonNode.Parse(Payload)!;
        JsonNode[] collections = [.. head["collections"]!.AsArray().Select(c => c!.DeepClone())
            .OrderBy(c => c["name"]!.GetValue<string>(), StringComparer.Ordinal).ThenBy(c => c["locale"]?.GetValue<string>(), StringComparer.Ordinal)];
        head["collections"] = new JsonArray(collections);
        Payload = head.ToJsonString(Readable);
        return this;
    }

    /// <summary>Takes a collection out of the head.</summary>
    public ReleaseBytes Without(string collection)
    {
        JsonNode head = JsonNode.Parse(Payload)!;
        head["collections"]!.AsArray().Remove(Entry(head, collection));
        Payload = head.ToJsonString(Readable);
        return this;
    }

    public ReleaseBytes WithoutBlob(string sha256)
    {
        _blobs.Remove(sha256);
        return this;
    }

    public void Corrupt(string sha256, byte[] bytes) => _blobs[sha256] = bytes;

    public ReleaseReading Read(byte[]? head = null) => ReleaseReader.Read(head ?? Head, Blob, Keys.Trusted);

    private static JsonNode Entry(JsonNode head, string collection)
        => head["collections"]!.AsArray().Single(c => c!["name"]!.GetValue<string>() == collection)!;

    private ReadOnlyMemory<byte>? Blob(string sha256) => _blobs.TryGetValue(sha256, out byte[]? bytes) ? new ReadOnlyMemory<byte>(bytes) : null;
}
