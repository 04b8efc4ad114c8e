using System.Text.Json.Nodes;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>The committed cases that the extension reads as well.</summary>
public sealed class VectorTests
{
    private static readonly IReadOnlyList<JsonObject> StrictJson = VectorFile.Read("strict-json.json");
    private static readonly IReadOnlyList<JsonObject> Roots = VectorFile.Read("roots.json");
    private static readonly IReadOnlyList<JsonObject> Heads = VectorFile.Read("heads.json");
    private static readonly IReadOnlyList<JsonObject> Releases = VectorFile.Read("releases.json");

    public static IEnumerable<TheoryDataRow<int, string>> StrictJsonCases => Names(StrictJson);

    public static IEnumerable<TheoryDataRow<int, string>> RootCases => Names(Roots);

    public static IEnumerable<TheoryDataRow<int, string>> HeadCases => Names(Heads);

    public static IEnumerable<TheoryDataRow<int, string>> ReleaseCases => Names(Releases);

    [Theory]
    [MemberData(nameof(StrictJsonCases))]
    public void Strict_json(int index, string name) => Says(StrictJson[index], name, Verdict.OfStrictJson);

    [Theory]
    [MemberData(nameof(RootCases))]
    public void A_root(int index, string name) => Says(Roots[index], name, Verdict.OfRoot);

    [Theory]
    [MemberData(nameof(HeadCases))]
    public void A_head(int index, string name) => Says(Heads[index], name, Verdict.OfHead);

    [Theory]
    [MemberData(nameof(ReleaseCases))]
    public void A_release(int index, string name) => Says(Releases[index], name, Verdict.OfRelease);

    [Fact]
    public void There_are_enough_cases_each_with_its_own_name_and_every_reason_is_among_them()
    {
        Assert.True(StrictJson.Count >= 40 && Roots.Count >= 30 && Heads.Count >= 50 && Releases.Count >= 15);
        Assert.All(new[] { StrictJson, Roots, Heads, Releases }, cases => Assert.Equal(cases.Count, cases.Select(Name).Distinct().Count()));
        Assert.Equal(
            Content.Word.All<Catalogue.Releases.RejectionReason>().Append("accepted").Order(StringComparer.Ordinal),
            new[] { StrictJson, Roots, Heads, Releases }.SelectMany(cases => cases).Select(c => c["expect"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal));
    }

    private static void Says(JsonObject item, string name, Func<JsonObject, string> verdict)
        => Assert.True(item["expect"]!.GetValue<string>() == verdict(item), $"{name}: {verdict(item)} instead of {item["expect"]}");

    private static IEnumerable<TheoryDataRow<int, string>> Names(IReadOnlyList<JsonObject> cases) => cases.Select((c, i) => new TheoryDataRow<int, string>(i, Name(c)));

    private static string Name(JsonObject item) => item["name"]!.GetValue<string>();
}
