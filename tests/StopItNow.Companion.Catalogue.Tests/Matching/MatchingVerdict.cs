using System.Globalization;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>What this implementation says of a case, in the words of the vectors.</summary>
internal static class MatchingVerdict
{
    /// <summary>What is different, or null.</summary>
    public static string? Fault(string file, JsonObject item) => file switch
    {
        "normalise.json" => Difference(item, Normaliser.Normalise(Text(item, "text"))),
        "normalise-units.json" => Difference(item, Normaliser.Normalise(new string([.. item["units"]!.AsArray().Select(unit => (char)unit!.GetValue<int>())]))),
        "pieces.json" => Difference(item, Words(Pieces.OfText(Text(item, "text")))),
        "candidates.json" => InAnyOrder(item, Candidates.Of(Pieces.OfText(Text(item, "text")), item["longest"]!.GetValue<int>()).Select(c => $"{c.Pieces.Start}-{c.Pieces.End} {c.Text}")),
        "phrases.json" => InAnyOrder(item, Candidates.OfWhole(Pieces.OfText(Text(item, "phrase")))),
        "fingerprints.json" => Difference(item, Fingerprint(item).ToString("x12", CultureInfo.InvariantCulture)),
        "decisions.json" => OfDecision(item, [.. item["queries"]!.AsArray().Select(query => query!.GetValue<string>())], VectorLists.Of([.. item["lists"]!.AsArray().Select(id => id!.GetValue<string>())])),
        "flagged.json" => OfDecision(item, [Text(item, "query")], VectorLists.All),
        // Decided by ShippedListTests, which also try the lists as they are now.
        "shipped.json" => null,
        "lists.json" or "help-words.json" or "shipped-lists.json" => null,
        _ => $"no verdict for {file}",
    };

    /// <summary>Whether a search is decided as a case says.</summary>
    public static string? OfDecision(JsonObject item, IReadOnlyList<string> queries, IReadOnlyList<TermGroup> lists, string? instead = null)
    {
        MatchDecision decision = MatchDecision.Of(queries, lists);
        string said = Said(decision.Answer is { } answer ? Word.Of(answer) : "clear", decision.Concern is { } concern ? Word.Of(concern) : null, decision.By);
        string expected = Said(instead ?? Text(item, "expect"), item["concern"]?.GetValue<string>(), item["by"]?.AsArray().Select(id => id?.GetValue<string>()) ?? []);
        return said == expected ? null : $"'{string.Join(" || ", queries)}' is {said} instead of {expected}";
    }

    private static string Said(string answer, string? concern, IEnumerable<string?> by)
        => $"{answer} {concern} {string.Join(", ", by.Select(id => id ?? "the person's own").Order(StringComparer.Ordinal))}".TrimEnd();

    private static ulong Fingerprint(JsonObject item) => item["salt"] is { } salt
        ? Fingerprints.Salted(Convert.FromHexString(salt.GetValue<string>()), Text(item, "candidate"))
        : Fingerprints.Keyed(Convert.FromHexString(Text(item, "key")), Text(item, "candidate"));

    private static JsonArray Words(IReadOnlyList<Piece> pieces) => new([.. pieces.GroupBy(piece => piece.Word).Select(word => word.First().IsWord
        ? new JsonObject { ["word"] = word.Single().Text }
        : (JsonNode)new JsonObject { ["pairs"] = new JsonArray([.. word.Select(piece => (JsonNode)piece.Text)]) })]);

    private static string? Difference(JsonObject item, JsonNode said) => JsonNode.DeepEquals(item["expect"], said) ? null : $"{item.ToJsonString()}: {said.ToJsonString()}";

    private static string? InAnyOrder(JsonObject item, IEnumerable<string> said)
    {
        string[] expected = [.. item["expect"]!.AsArray().Select(text => text!.GetValue<string>()).Order(StringComparer.Ordinal)];
        string[] given = [.. said.Order(StringComparer.Ordinal)];
        return expected.SequenceEqual(given) ? null : $"{item.ToJsonString()}: {string.Join(" | ", given)}";
    }

    private static string Text(JsonObject item, string member) => item[member]!.GetValue<string>();
}
