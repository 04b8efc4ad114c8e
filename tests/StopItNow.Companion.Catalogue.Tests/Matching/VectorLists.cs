using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Tests.Vectors;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>The lists of <c>lists.json</c>, ready to be looked up.</summary>
internal static class VectorLists
{
    private static readonly IReadOnlyList<JsonObject> Written = VectorFile.Read(MatchingVectors.Folder, "lists.json");

    public static IReadOnlyList<TermGroup> All { get; } = Of([.. Written.Select(Id)]);

    /// <summary>Every exception of every list.</summary>
    public static IReadOnlyList<string> Exceptions { get; } = [.. Written.SelectMany(list => Texts(list, "exceptions"))];

    public static IReadOnlyList<TermGroup> Of(IReadOnlyCollection<string> ids) =>
    [
        Group(text => Fingerprints.Salted(Convert.FromHexString(MatchingVectors.Salt), text), list => list["salt"] is not null && ids.Contains(Id(list))),
        Group(text => Fingerprints.Keyed(Convert.FromHexString(MatchingVectors.Key), text), list => list["key"] is not null && ids.Contains(Id(list))),
    ];

    private static TermGroup Group(Func<string, ulong> fingerprint, Func<JsonObject, bool> isOn)
    {
        JsonObject[] lists = [.. Written.Where(isOn)];
        int longest = lists.SelectMany(list => Texts(list, "phrases").Concat(Texts(list, "exceptions"))).Select(text => Pieces.OfText(text).Count).DefaultIfEmpty().Max();
        return new TermGroup(fingerprint, longest, [.. lists.Select(list => new Terms(
            list["key"] is null ? Id(list) : null,
            Of<Concern>(list, "concern"),
            Of<MatchAnswer>(list, "answer"),
            Index(Texts(list, "phrases"), fingerprint),
            Index(Texts(list, "exceptions"), fingerprint)))]);
    }

    private static TermIndex Index(IEnumerable<string> phrases, Func<string, ulong> fingerprint)
        => TermIndex.Over(Fingerprints.ToBytes(phrases.SelectMany(phrase => Candidates.OfWhole(Pieces.OfText(phrase))).Select(fingerprint)))!;

    private static T Of<T>(JsonObject list, string member) where T : struct, Enum
        => Word.TryParse(list[member]!.GetValue<string>(), out T value) ? value : throw new FormatException($"{list[member]} is no word");

    private static IEnumerable<string> Texts(JsonObject list, string member) => list[member]!.AsArray().Select(text => text!.GetValue<string>());

    private static string Id(JsonObject list) => list["id"]!.GetValue<string>();
}
