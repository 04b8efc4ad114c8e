namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>
/// Writes <c>tests/vectors/commitment/</c> anew, with secrets made for the purpose and thrown away (decision 0064). Only when asked to:
/// <c>dotnet run --project tests/StopItNow.Companion.Api.Tests -- -explicit only -class "*.WriteCommitmentVectors"</c>
/// </summary>
public sealed class WriteCommitmentVectors
{
    [Fact(Explicit = true)]
    public void Anew()
    {
        VectorFolder.Write("keys.json", KeyVectors.Keys());
        VectorFolder.Write("links.json", KeyVectors.Links());
        VectorFolder.Write("notes.json", NoteVectors.All());
        VectorFolder.Write("chains.json", ChainVectors.All());
    }
}
