using System.Globalization;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Matching.Cases;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>The files of <c>tests/vectors/matching/</c>, made of the hand-written cases; the folder's README.md says the shape of each.</summary>
internal static partial class MatchingVectors
{
    public const string Salt = "000102030405060708090a0b0c0d0e0f";
    public const string Key = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private const string Personal = "personal";

    public static string Folder => Repository.Vectors("matching");

    /// <summary>Every file with its cases.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> All() => new Dictionary<string, IReadOnlyList<JsonObject>>
    {
        ["normalise.json"] = [.. Normalise()],
        ["normalise-units.json"] = [.. NormaliseUnits()],
        ["pieces.json"] = [.. Pieces()],
        ["candidates.json"] = [.. Candidates()],
        ["phrases.json"] = [.. Phrases()],
        ["fingerprints.json"] = [.. Fingerprints()],
        ["lists.json"] = [.. Lists()],
        ["decisions.json"] = [.. Decisions()],
        ["flagged.json"] = [.. Flagged(DecisionCases.Flagged)],
        ["help-words.json"] = [.. HelpWords()],
    };

    private static IEnumerable<JsonObject> Normalise()
    {
        foreach (WrittenCase written in CaseText.Read(NormaliseCases.Words))
        {
            yield return Normalised(written.Rule, written.Given, written.Expected);
        }

        foreach ((string rule, string from, string to) in NormaliseCases.Letters)
        {
            string[] given = [.. from.EnumerateRunes().Select(character => character.ToString())];
            for (int i = 0; i < to.Length; i++)
            {
                yield return Normalised(rule, given[i], to[i..(i + 1)]);
            }
        }
    }

    private static JsonObject Normalised(string rule, string text, string expect) => new() { ["rule"] = rule, ["text"] = text, ["expect"] = expect };

    private static IEnumerable<JsonObject> NormaliseUnits()
    {
        (int[] Units, string Expect)[] cases =
        [
            ([0xD800], "\uFFFD"), ([0xDC00], "\uFFFD"), ([0xDBFF], "\uFFFD"), ([0xDFFF], "\uFFFD"), ([0xD83E], "\uFFFD"),
            ([0xD83E, 0xDD93], "🦓"), ([0xDD93, 0xD83E], "\uFFFD\uFFFD"), ([0xD800, 0xD800], "\uFFFD\uFFFD"), ([0xD800, 0xD83E, 0xDD93], "\uFFFD🦓"),
            ([0x62, 0xD800, 0x6C], "b\uFFFDl"), ([0x42, 0xDC00], "b\uFFFD"), ([0xD800, 0x42], "\uFFFDb"), ([0xD835, 0xDC1B], "b"), ([0xD835, 0x62], "\uFFFDb"),
            ([0x200B, 0xD800, 0x200B], "\uFFFD"), ([0xD800, 0x301], "\uFFFD"), ([0x61, 0x61, 0x61, 0x61, 0xD800], "aaa\uFFFD"), ([0xDB40, 0xDC62], ""), ([0xDB40], "\uFFFD"), ([], ""),
        ];
        return cases.Select(c => new JsonObject
        {
            ["rule"] = "half characters",
            ["units"] = new JsonArray([.. c.Units.Select(unit => (JsonNode)unit)]),
            ["expect"] = c.Expect,
        });
    }

    private static IEnumerable<JsonObject> Pieces() => CaseText.Read(PieceCases.All).Select(written => new JsonObject
    {
        ["rule"] = written.Rule,
        ["text"] = written.Given,
        ["expect"] = new JsonArray([.. PartsOf(written.Given, written.Expected).Select(part => part.StartsWith('~')
            ? new JsonObject { ["pairs"] = Texts(part[1..].Split('~')) }
            : (JsonNode)new JsonObject { ["word"] = part })]),
    });

    private static IEnumerable<JsonObject> Candidates() => CaseText.Read(CandidateCases.Searches).Select(written =>
    {
        int at = written.Given.LastIndexOf('@');
        return new JsonObject
        {
            ["rule"] = written.Rule,
            ["text"] = written.Given[..at].Trim(),
            ["longest"] = int.Parse(written.Given[(at + 1)..], CultureInfo.InvariantCulture),
            ["expect"] = Texts(PartsOf(written.Given, written.Expected)),
        };
    });

    private static IEnumerable<JsonObject> Phrases() => CaseText.Read(CandidateCases.Phrases).Select(written => new JsonObject
    {
        ["rule"] = written.Rule,
        ["phrase"] = written.Given,
        ["expect"] = Texts(PartsOf(written.Given, written.Expected)),
    });

    private static IEnumerable<JsonObject> Fingerprints() => CaseText.Read(FingerprintCases.All).Select(written =>
    {
        string[] parts = written.Given.Split(' ', 3);
        return new JsonObject { [parts[0]] = parts[1], ["candidate"] = parts.Length > 2 ? parts[2] : "", ["expect"] = written.Expected };
    });

    private static string[] PartsOf(string given, string expected)
        => CaseText.Parts(expected, " | ") is { Length: > 0 } parts ? parts : expected.Length == 0 ? [] : throw new FormatException($"'{given}' expects what cannot be read");

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
