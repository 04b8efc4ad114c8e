using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Catalogue.Tests.Mutants;

/// <summary>Small changes, drawn from a seeded source.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "1", ".5", ".0", "e0", "E1", "+", " ", "\n", "\t", "\0", "\\u0000", "\\ud800", "\\udc00", "\\ud83e\\udd93", "\\u0061", "\"a\":1,",
            "\"a\":1,\"a\":2,", "\"spec\":1,", "null", "true", "9007199254740991", "9007199254740992", "<", "&amp;", "\\u202e", "\\u200d", "\u00e9", "=", "A", "/", "{}", "[]", "[[[[[[[[[[[[[[[[", "]]]]]]]]]]]]]]]]",
        }.Select(Encoding.UTF8.GetBytes),
        [0xEF, 0xBB, 0xBF], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "2", "7", "16", "1.0", "1e0", "0.5", "4194304", "4194305", "9007199254740990", "9007199254740991", "9007199254740992", "-9007199254740992",
        "4294967297", "\"\"", "\"1\"", "\"a\"", "\"en-GB\"", "\"cy\"", "\"EN\"", "\"az-Latn-001\"", "\"messages\"", "\"countries\"", "\"zebras\"", "\"m-\"", "\"application/json\"", "\"text/html\"",
        "\"0.1.0\"", "\"0.1.1\"", "\"0.0.99999\"", "\"1.0\"", "\"00.1.0\"", "\"2026-11-22T12:00:00Z\"", "\"2024-02-29T00:00:00Z\"", "\"2023-02-29T00:00:00Z\"", "\"2026-12-31T24:00:00Z\"",
        "\"2027-01-01T00:00:00Z\"", "\"2000-01-01T00:00:00Z\"", "\"1999-12-31T23:59:59Z\"", "\"9999-12-31T23:59:59Z\"", "\"2026-11-22T12:00:60Z\"", "\"2026-13-01T00:00:00Z\"",
        "\"production\"", "\"development\"", "\"staging\"", "\"<b>\"", "\"\\u202e\"", "\"a\\nb\"", "\"&lt;\"", "\"AA==\"", "\"AB==\"", "\"AA\"", "[]", "{}", "[null]", "[[]]", "{\"__proto__\":1}",
        "\"https://www.example.org/\"", "\"https://www.example.org:443/\"", "\"https://www.example.org./\"", "\"https://www.example.org/%zz\"", "\"https://www.example.org/..//a?b#c\"",
        "\"https://www.example.org\"", "\"https://example.org/\"", "\"HTTPS://www.example.org/\"", "\"www.example.org\"", "\"example.org\"", "\"a@example.org\"", "\"a@example\"", "\"+448081570000\"",
        "\"+0123456789\"", "\"112\"", "\"0808 157 0000\"", "\"+44 808 157 0000\"", "\"09:00\"", "\"00:00\"", "\"24:00\"", "\"9:00\"", "\"09:00:00\"", "\"UTC\"", "\"GMT\"", "\"Europe/London\"",
        "\"Europe/Atlantis\"", "\"europe/london\"", "\"Etc/GMT+1\"", "\"Asia/Kolkata\"", "\"weekly\"", "\"always\"", "\"unknown\"", "\"self\"", "\"partner\"", "\"affected\"", "\"live\"", "\"any\"", "\"monday\"",
        "\"Monday\"", "\"2025-06-01\"", "\"2025-06-31\"", "\"0001-01-01\"", "\"2025-6-1\"", "\"GB\"", "\"INT\"", "\"ZZ\"", "\"gb-line\"", "\"study\"", "\"helpline\"", "\"talk\"", "\"yes\"", "[\"self\"]", "[\"en\"]", "[\"en\",\"en\"]",
        $"\"{new string('0', 64)}\"", $"\"{new string('f', 64)}\"", $"\"{new string('F', 64)}\"", $"\"{new string('x', 500)}\"", $"\"{new string('x', 501)}\"",
    ];

    // Names that one machine knows and another may not, by whatever casing, and some that are none.
    private static readonly string[] Zones =
    [
        "Europe/London", "Europe/LONDON", "Europe/Kyiv", "Asia/Kolkata", "Asia/KOLKATA", "Asia/Calcutta", "US/Eastern", "US/EASTERN", "America/Argentina/ComodRivadavia", "America/Port-au-Prince",
        "Etc/GMT+12", "Etc/GMT+123", "Etc/UCT", "UTC", "GMT", "EST5EDT", "Europe/Atlantis", "Mars/Olympus_Mons", "Europe", "GMT Standard Time", "+01:00", "A/B", "Ab/Cd", "A/B/C/D",
    ];

    /// <summary>One to three bytes or pieces flipped, put in, taken out, doubled or swapped.</summary>
    public byte[] Bytes(byte[] original)
    {
        List<byte> bytes = [.. original];
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(bytes.Count + 1);
            int length = Math.Min(random.Next(1, 8), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when length > 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 2 when length > 0:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when at + 1 < bytes.Count:
                    (bytes[at], bytes[at + 1]) = (bytes[at + 1], bytes[at]);
                    break;
                default:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>One to three values replaced, members taken out, added or swapped; the text stays JSON.</summary>
    public string Json(string text)
    {
        JsonNode root = JsonNode.Parse(text)!;
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            JsonNode[] inner = [.. Inner(root)];
            switch (inner.Length == 0 ? root : inner[random.Next(inner.Length)])
            {
                case JsonObject { Count: > 0 } members:
                    Edit(members);
                    break;
                case JsonArray { Count: > 0 } items:
                    Edit(items);
                    break;
            }
        }

        return root.ToJsonString(Readable);
    }

    /// <summary>Another zone in a text that names London's, half of the time with one letter in the other case; the text stays JSON.</summary>
    public string Zone(string text)
    {
        char[] zone = Zones[random.Next(Zones.Length)].ToCharArray();
        if (random.Next(2) == 0)
        {
            int at = random.Next(zone.Length);
            zone[at] = char.IsAsciiLetter(zone[at]) ? (char)(zone[at] ^ ' ') : zone[at];
        }

        return text.Replace("Europe/London", new string(zone), StringComparison.Ordinal);
    }

    public JsonNode? Value() => JsonNode.Parse(Values[random.Next(Values.Length)]);

    private void Edit(JsonObject members)
    {
        string name = members.ElementAt(random.Next(members.Count)).Key;
        switch (random.Next(5))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                // Taken out and put at the end: members in another order.
                JsonNode? moved = members[name];
                members.Remove(name);
                members[name] = moved;
                break;
            case 2:
                members["more"] = Value();
                break;
            default:
                members[name] = Value();
                break;
        }
    }

    private void Edit(JsonArray items)
    {
        int at = random.Next(items.Count);
        switch (random.Next(4))
        {
            case 0:
                items.RemoveAt(at);
                break;
            case 1:
                items.Insert(random.Next(items.Count + 1), items[at]?.DeepClone());
                break;
            case 2:
                JsonNode? moved = items[at];
                items.RemoveAt(at);
                items.Insert(random.Next(items.Count + 1), moved);
                break;
            default:
                items[at] = Value();
                break;
        }
    }

    private static IEnumerable<JsonNode> Inner(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(Inner).Concat(node is JsonValue ? [] : [node]);
    }
}
