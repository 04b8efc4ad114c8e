using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Vectors;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>The committed cases that the extension reads as well.</summary>
public sealed class MatchingVectorTests
{
    private static readonly IReadOnlyList<JsonObject> FlaggedSearches = Read("flagged.json");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(MatchingVectors.Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static IEnumerable<TheoryDataRow<int, string>> Flagged => FlaggedSearches.Select((item, i) => new TheoryDataRow<int, string>(i, item["query"]!.GetValue<string>()));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_a_file_comes_out_as_it_says(string file) => Assert.Empty(Read(file).Select(item => MatchingVerdict.Fault(file, item)).OfType<string>());

    [Theory]
    [MemberData(nameof(Flagged))]
    public void A_flagged_search_with_whatever_asks_for_help_beside_it_offers_support_and_is_never_clear(int index, string query)
        => Assert.Empty(Read("help-words.json").Select(help => MatchingVerdict.OfDecision(FlaggedSearches[index], [$"{help["before"]} {query} {help["after"]}"], VectorLists.All, "support")).OfType<string>());

    [Theory]
    [MemberData(nameof(Flagged))]
    public void An_exception_beside_a_flagged_search_cancels_nothing_of_it(int index, string query)
        => Assert.Empty(VectorLists.Exceptions.SelectMany(exception => new[] { $"{exception}, {query}", $"{query} {exception}" })
            .Select(search => MatchingVerdict.OfDecision(FlaggedSearches[index], [search], VectorLists.All)).OfType<string>());

    [Fact]
    public void There_are_at_least_1500_cases_and_60_flagged_searches()
    {
        Assert.True(Files.Sum(file => Read(file).Count) >= 1500);
        Assert.True(FlaggedSearches.Count >= 60);
        Assert.DoesNotContain(FlaggedSearches, item => item["expect"]!.GetValue<string>() == "clear");
    }

    [Fact]
    public void The_committed_cases_are_those_written_by_hand()
        => Assert.All(MatchingVectors.All(), file => Assert.True(
            file.Value.Select(item => item.ToJsonString()).SequenceEqual(Read(file.Key).Select(item => item.ToJsonString())), $"{file.Key} was not written anew after a change of the cases"));

    private static IReadOnlyList<JsonObject> Read(string file) => VectorFile.Read(MatchingVectors.Folder, file);
}
