using StopItNow.Companion.Catalogue.Tests.Vectors;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>
/// Writes <c>tests/vectors/matching/</c> anew, only when asked to:
/// <c>dotnet run --project tests/StopItNow.Companion.Catalogue.Tests -- -explicit only -class "*.WriteMatchingVectors"</c>
/// </summary>
public sealed class WriteMatchingVectors
{
    [Fact(Explicit = true)]
    public void Anew_where_the_code_agrees_with_what_was_written_by_hand()
    {
        var files = MatchingVectors.All();
        VectorFile.Write(MatchingVectors.Folder, "lists.json", files["lists.json"]);
        string[] faults = [.. files.SelectMany(file => file.Value.Select(item => MatchingVerdict.Fault(file.Key, item))).OfType<string>()];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
        VectorFile.Write(MatchingVectors.Folder, "shipped-lists.json", ShippedLists.Lines());
        VectorFile.Write(MatchingVectors.Folder, "shipped.json", MatchingVectors.Shipped());
        foreach (var file in files)
        {
            VectorFile.Write(MatchingVectors.Folder, file.Key, file.Value);
        }
    }
}
