using System.Text.Json;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Tests.Vectors;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>The lists that are shipped, against searches that look like them and searches that they are for.</summary>
public sealed class ShippedListTests
{
    private static readonly IReadOnlyList<TermGroup> Current = ShippedLists.Index([.. ShippedLists.All.Select(list => list.List)]);

    [Fact]
    public void The_shipped_lists_have_no_problem()
    {
        IReadOnlyList<Problem> problems = ContentChecks.RunForLists(ShippedLists.Content);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void The_committed_lists_decide_as_the_cases_say()
        => Assert.Empty(Cases().Select(item => MatchingVerdict.OfDecision(item, [item["query"]!.GetValue<string>()], Committed())).OfType<string>());

    [Fact]
    public void The_lists_of_the_content_decide_as_the_cases_say()
        => Assert.Empty(Cases().Select(item => MatchingVerdict.OfDecision(item, [item["query"]!.GetValue<string>()], Current)).OfType<string>());

    [Theory]
    [InlineData("adult-content", 40, 120)]
    [InlineData("plain-descriptions", 1, 40)]
    [InlineData("demonstration", 1, 10)]
    public void A_list_has_as_many_phrases_as_its_purpose_asks_for(string id, int least, int most)
        => Assert.All(ShippedLists.All.Where(list => list.List.Id == id), list => Assert.InRange(list.List.Count, least, most));

    [Fact]
    public void Adult_content_is_there_in_four_languages_and_the_formal_words_answer_support()
    {
        Assert.Equal(["de", "en", "es", "fr"], ShippedLists.All.Where(list => list.List.Id == "adult-content").Select(list => list.Language));
        Assert.All(ShippedLists.All.Where(list => list.List.Concern == Concern.SexualImagesOfChildren), list => Assert.Equal((MatchAnswer.Support, "plain-descriptions"), (list.List.Answer, list.List.Id)));
    }

    [Fact]
    public void The_cases_are_those_written_by_hand()
        => Assert.Equal(MatchingVectors.Shipped().Select(item => item.ToJsonString()), Cases().Select(item => item.ToJsonString()));

    private static IReadOnlyList<JsonObject> Cases() => VectorFile.Read(MatchingVectors.Folder, "shipped.json");

    private static IReadOnlyList<TermGroup> Committed()
        => ShippedLists.Index([.. VectorFile.Read(MatchingVectors.Folder, "shipped-lists.json").Select(line => line.Deserialize(CatalogueJson.Context.TermList)!)]);
}
