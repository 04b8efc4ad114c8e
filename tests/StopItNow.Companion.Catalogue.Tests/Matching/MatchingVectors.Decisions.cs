using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Tests.Matching.Cases;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>Lists of harmless words, and searches against them.</summary>
internal static partial class MatchingVectors
{
    private static IEnumerable<JsonObject> Lists() => DecisionCases.Lists.Select(list => new JsonObject
    {
        ["id"] = list.Id,
        [list.Id == Personal ? "key" : "salt"] = list.Id == Personal ? Key : Salt,
        ["concern"] = list.Concern,
        ["answer"] = list.Answer,
        ["phrases"] = Texts(list.Phrases),
        ["exceptions"] = Texts(list.Exceptions),
    });

    private static IEnumerable<JsonObject> Decisions() => CaseText.Read(DecisionCases.All).Select(written =>
    {
        // In a search an at-sign is never the first of a word here.
        string[] given = written.Given.Split(" @");
        return Decided(
            new JsonObject
            {
                ["rule"] = written.Rule,
                ["queries"] = Texts(given[0].Split("||", StringSplitOptions.TrimEntries)),
                ["lists"] = Texts(given.Length > 1 ? given[1].Split(", ") : DecisionCases.Lists.Select(list => list.Id)),
            },
            written.Expected);
    });

    /// <summary>Searches with one query text.</summary>
    private static IEnumerable<JsonObject> Flagged(string cases) => CaseText.Read(cases)
        .Select(written => Decided(written.Rule.Length > 0 ? new JsonObject { ["rule"] = written.Rule, ["query"] = written.Given } : new JsonObject { ["query"] = written.Given }, written.Expected));

    /// <summary>Searches against the shipped lists: innocent ones first.</summary>
    public static IEnumerable<JsonObject> Shipped() => ShippedCases.Innocent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(query => new JsonObject { ["rule"] = "innocent", ["query"] = query, ["expect"] = "clear" }).Concat(Flagged(ShippedCases.Flagged));

    /// <summary>Every pattern of <c>help-seeking.json</c>, as somebody would type it around a search.</summary>
    private static IEnumerable<JsonObject> HelpWords()
    {
        foreach (var language in MatchingData.Read("help-seeking.json").GetProperty("patterns").EnumerateObject())
        {
            foreach (string pattern in language.Value.EnumerateArray().Select(item => item.GetString()!))
            {
                (string Before, string After)[] places = pattern.Split('…', StringSplitOptions.TrimEntries) is [var before, var after] ? [(before, after)] : [(pattern, ""), ("", pattern)];
                foreach ((string first, string last) in places)
                {
                    yield return new JsonObject { ["language"] = language.Name, ["before"] = first, ["after"] = last };
                }
            }
        }
    }

    /// <summary>Adds <c>clear</c>, or an answer, its concern and the lists it comes from.</summary>
    private static JsonObject Decided(JsonObject item, string expected)
    {
        string[] parts = expected.Split(' ', 3);
        item["expect"] = parts[0];
        if (parts.Length == 3)
        {
            item["concern"] = parts[1];
            item["by"] = new JsonArray([.. parts[2].Split(", ").Select(id => id == Personal ? null : (JsonNode)id)]);
        }

        return parts.Length == 3 || expected == "clear" ? item : throw new FormatException($"'{expected}' is no decision");
    }
}
