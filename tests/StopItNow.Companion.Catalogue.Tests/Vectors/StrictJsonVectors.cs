using System.Text;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Cases for PROTOCOL.md, section 2.</summary>
internal static class StrictJsonVectors
{
    public static IEnumerable<JsonObject> All()
        => Accepted().Select(c => Case(c.Name, c.Json, "accepted"))
            .Concat(NotJson().Select(c => Case(c.Name, c.Json, "not-json")))
            .Concat(OutOfRange().Select(c => Case(c.Name, c.Json, "number-out-of-range")))
            .Concat(NotUtf8().Select(c => Case(c.Name, c.Bytes, "not-json")));

    private static IEnumerable<(string Name, string Json)> Accepted() =>
    [
        ("an empty object", "{}"), ("an empty array", "[]"), ("a text alone", "\"a\""), ("an empty text", "\"\""), ("a number alone", "7"), ("true", "true"),
        ("false", "false"), ("null", "null"), ("white space of every kind around", " \t\r\n{ \"a\" :\t[ 1 ,\r\n2 ] }\n"),
        ("every escape", """["\"\\\/\b\f\n\r\t\u0041"]"""), ("an escaped null character", "\"\\u0000\""), ("an escaped surrogate pair", "\"\\ud83e\\udd93\""),
        ("a surrogate pair in capitals", "\"\\uD83E\\uDD93\""), ("a pair as UTF-8", "\"🦓\""), ("U+2028 as it is", "\"\u2028\""), ("a delete character as it is", "\"\u007f\""),
        ("a byte order mark inside a text", "\"\ufeff\""), ("names that differ in case", """{"a":1,"A":2}"""),
        ("the same name in two objects", """[{"a":1},{"a":1}]"""), ("the same name in an object in an object", """{"a":{"a":1}}"""),
        ("names equal only after normalisation", "{\"\u00e9\":1,\"e\u0301\":2}"), ("a member called __proto__", """{"__proto__":{"a":1},"constructor":null}"""),
        ("an empty name", """{"":1}"""), ("an escaped name", """{"\u0061":1}"""), ("16 arrays deep", Deep(16, '[', ']')), ("16 objects deep", DeepObjects(16)),
        ("16 deep twice", $"[{Deep(15, '[', ']')},{Deep(15, '[', ']')}]"), ("brackets in a text", $"\"{new string('[', 40)}\""), ("minus zero", "-0"), ("zero", "0"),
        ("the largest number", "9007199254740991"), ("the smallest number", "-9007199254740991"),
    ];

    private static IEnumerable<(string Name, string Json)> NotJson() =>
    [
        ("nothing", ""), ("white space alone", " \n"), ("a letter", "a"), ("an open object", "{"), ("an open array", "[1"), ("an open text", "\"a"), ("two values", "{}{}"),
        ("two values apart", "1 2"), ("a comma after the last item", "[1,]"), ("a comma after the last member", """{"a":1,}"""), ("a comma alone", "[,]"),
        ("a comment", "{}//a"), ("a comment of the other kind", "/*a*/{}"), ("single quotes", "{'a':1}"), ("a name without quotes", "{a:1}"),
        ("a value without a name", "{1}"), ("a colon in an array", "[1:2]"), ("NaN", "NaN"), ("Infinity", "-Infinity"), ("True", "True"), ("a form feed between", "[\f1]"),
        ("a no-break space between", "[\u00a01]"), ("a line feed in a text", "\"a\nb\""), ("a tab in a text", "\"\t\""), ("a null character in a text", "\"\0\""),
        ("a null character at the end", "{}\0"), ("an unknown escape", "\"\\x41\""), ("an escape cut short", "\"\\u004\""), ("an escape that is no hexadecimal", "\"\\u00g0\""),
        ("a leading zero", "[01]"), ("a leading plus", "[+1]"), ("a minus alone", "[-]"), ("a leading point", "[.5]"), ("a trailing point", "[1.]"), ("an exponent cut short", "[1e]"),
        ("a hexadecimal number", "[0x10]"), ("a member twice", """{"a":1,"a":1}"""), ("a member twice, once escaped", """{"a":1,"\u0061":2}"""),
        ("a member twice, far below", """[{"b":[{"a":null,"c":1,"a":null}]}]"""), ("__proto__ twice", """{"__proto__":1,"__proto__":1}"""),
        ("an empty name twice", """{"":1,"":2}"""), ("a lone high surrogate", "\"\\ud83e\""), ("a lone low surrogate", "\"\\udd93\""), ("surrogates in the wrong order", "\"\\udd93\\ud83e\""),
        ("a high surrogate before a letter", "\"\\ud83ea\""), ("two high surrogates and a low one", "\"\\ud83e\\ud83e\\udd93\""), ("a lone surrogate in a name", """{"\ud83e":1}"""),
        ("17 arrays deep", Deep(17, '[', ']')), ("17 objects deep", DeepObjects(17)), ("17 deep, mixed", "[" + DeepObjects(16) + "]"), ("very deep", new string('[', 100_000)),
        ("a member twice and a number out of range", """{"a":1.5,"a":1}"""), ("a number out of range before a fault", "[1.5,]"),
        ("a number out of range before a lone surrogate", """[1e999,"\ud800"]"""),
    ];

    private static IEnumerable<(string Name, string Json)> OutOfRange() =>
    [
        ("a fraction", "[1.5]"), ("a fraction that is zero", "[1.0]"), ("an exponent", "[1e2]"), ("an exponent in capitals", "[1E2]"), ("an exponent of zero", "[1e0]"),
        ("minus zero with a fraction", "[-0.0]"), ("one above the largest", "[9007199254740992]"), ("one below the smallest", "[-9007199254740992]"),
        ("above 64 bits", "[18446744073709551617]"), ("a thousand digits", $"[{new string('9', 1000)}]"), ("beyond a double", "[1e999]"), ("deep inside", """{"a":[{"b":0.1}]}"""),
        ("alone", "0.5"),
    ];

    private static IEnumerable<(string Name, byte[] Bytes)> NotUtf8() =>
    [
        ("a byte order mark", [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']), ("UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]),
        ("UTF-16 without a mark", Encoding.Unicode.GetBytes("{}")), ("Latin-1", [(byte)'"', 0xE9, (byte)'"']), ("an overlong form", [(byte)'"', 0xC0, 0xAF, (byte)'"']),
        ("a surrogate as UTF-8", [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"']), ("beyond U+10FFFF", [(byte)'"', 0xF4, 0x90, 0x80, 0x80, (byte)'"']),
        ("a sequence cut short", [(byte)'"', 0xE2, 0x82, (byte)'"']), ("a continuation alone", [(byte)'"', 0x80, (byte)'"']), ("a null byte after the value", [(byte)'1', 0]),
    ];

    private static string Deep(int levels, char open, char close) => new string(open, levels) + new string(close, levels);

    private static string DeepObjects(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "{}" + new string('}', levels - 1);

    private static JsonObject Case(string name, string json, string expect) => Case(name, Encoding.UTF8.GetBytes(json), expect);

    private static JsonObject Case(string name, byte[] bytes, string expect) => new() { ["name"] = name, ["bytes"] = Convert.ToBase64String(bytes), ["expect"] = expect };
}
