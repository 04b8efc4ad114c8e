using System.Text;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>What can be wrong with an envelope before anybody looks into its payload; the same for roots and heads.</summary>
internal static class EnvelopeFaults
{
    public static IEnumerable<(string Name, byte[] Bytes, string Expect)> Of(byte[] good, string otherType)
    {
        string text = Encoding.UTF8.GetString(good);
        string payload = Between(text, "{\"payload\":\"", "\"");
        string keyId = Between(text, "\"keyid\":\"", "\"");
        string signature = Between(text, "\"sig\":\"", "\"");

        yield return ("no bytes", [], "not-json");
        yield return ("a captive portal's page", Bytes("<!doctype html><title>Wi-Fi login</title>"), "not-json");
        yield return ("a byte order mark", [0xEF, 0xBB, 0xBF, .. good], "not-json");
        yield return ("cut short by a byte", good[..^1], "not-json");
        yield return ("two envelopes", [.. good, .. good], "not-json");
        yield return ("UTF-16", Encoding.Unicode.GetBytes(text), "not-json");
        yield return ("a byte that is no UTF-8", Bytes(text.Replace(keyId, "a", StringComparison.Ordinal)) is var b ? [.. b[..^1], 0xFF, b[^1]] : [], "not-json");
        yield return ("a member twice", Bytes(text.Replace("\"payloadType\"", "\"payload\":\"\",\"payloadType\"", StringComparison.Ordinal)), "not-json");
        yield return ("a signature's member twice", Bytes(text.Replace("\"sig\"", $"\"keyid\":\"{keyId}\",\"sig\"", StringComparison.Ordinal)), "not-json");
        yield return ("too large by a byte", Bytes(text + new string(' ', Envelope.Largest + 1 - text.Length)), "too-large");
        yield return ("too large and no JSON", new byte[Envelope.Largest + 1], "too-large");
        yield return ("padded with white space to the limit", Bytes(text + new string(' ', Envelope.Largest - text.Length)), "not-canonical");
        yield return ("a line feed at the end", Bytes(text + "\n"), "not-canonical");
        yield return ("white space inside", Bytes(text.Replace("\",\"", "\", \"", StringComparison.Ordinal)), "not-canonical");
        yield return ("an array", Bytes($"[{text}]"), "not-canonical");
        yield return ("null", Bytes("null"), "not-canonical");
        yield return ("a number that is no integer", Bytes("1.5"), "not-canonical");
        yield return ("another member", Bytes(text[..^1] + ",\"more\":null}"), "not-canonical");
        yield return ("another member in a signature", Bytes(text.Replace("\"}]}", "\",\"alg\":\"none\"}]}", StringComparison.Ordinal)), "not-canonical");
        yield return ("members in another order", Bytes(Reordered(text)), "not-canonical");
        yield return ("no signatures member", Bytes(text[..text.IndexOf(",\"signatures\"", StringComparison.Ordinal)] + "}"), "not-canonical");
        yield return ("signatures that are an object", Bytes(text[..text.IndexOf('[', StringComparison.Ordinal)] + "{}}"), "not-canonical");
        yield return ("a signature that is null", Bytes(text[..text.IndexOf('[', StringComparison.Ordinal)] + "[null]}"), "not-canonical");
        yield return ("an escaped letter in the type", Bytes(text.Replace("application/", "\\u0061pplication/", StringComparison.Ordinal)), "not-canonical");
        yield return ("an escaped letter in a member's name", Bytes(text.Replace("\"payload\"", "\"p\\u0061yload\"", StringComparison.Ordinal)), "not-canonical");
        yield return ("a type in capitals", Bytes(text.Replace("application/", "Application/", StringComparison.Ordinal)), "not-canonical");
        yield return ("a type with a parameter", Bytes(text.Replace("+json", "+json;v=1", StringComparison.Ordinal)), "not-canonical");
        yield return ("a key id in capitals", Bytes(text.Replace(keyId, keyId.ToUpperInvariant(), StringComparison.Ordinal)), "not-canonical");
        yield return ("a key id that is short", Bytes(text.Replace(keyId, keyId[1..], StringComparison.Ordinal)), "not-canonical");
        yield return ("base64 without padding", Bytes(text.Replace(signature, signature.TrimEnd('='), StringComparison.Ordinal)), "not-canonical");
        yield return ("base64 with other slack bits", Bytes(text.Replace(signature, Slack(signature), StringComparison.Ordinal)), "not-canonical");
        yield return ("base64 of the kind for addresses", Bytes(text.Replace(payload, payload[..^4] + "_-_-", StringComparison.Ordinal)), "not-canonical");
        yield return ("base64 with white space", Bytes(text.Replace(payload, $"{payload[..4]}\\n{payload[4..]}", StringComparison.Ordinal)), "not-canonical");
        yield return ("a payload of another type", Bytes(text.Replace(Between(text, "\"payloadType\":\"", "\""), otherType, StringComparison.Ordinal)), "wrong-payload-type");
        yield return ("a payload of a type nobody knows", Bytes("{\"payload\":\"\",\"payloadType\":\"text/html\",\"signatures\":[]}"), "wrong-payload-type");
    }

    /// <summary>The first piece between two others.</summary>
    public static string Between(string text, string before, string after)
    {
        int from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }

    private static string Reordered(string text)
    {
        int type = text.IndexOf(",\"payloadType\"", StringComparison.Ordinal);
        int signatures = text.IndexOf(",\"signatures\"", StringComparison.Ordinal);
        return "{" + text[(type + 1)..signatures] + "," + text[1..type] + text[signatures..];
    }

    // 64 bytes end in a letter of which four bits are slack.
    private static string Slack(string signature) => string.Concat(signature.AsSpan(0, signature.Length - 3), ((char)(signature[^3] + 1)).ToString(), "==");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
