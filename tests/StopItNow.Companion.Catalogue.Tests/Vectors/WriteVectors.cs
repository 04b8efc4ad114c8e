using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>
/// Writes <c>tests/vectors/catalogue/</c> anew, with keys made for the purpose and thrown away. Only when asked to:
/// <c>dotnet run --project tests/StopItNow.Companion.Catalogue.Tests -- -explicit only -class "*.WriteVectors"</c>
/// </summary>
public sealed class WriteVectors
{
    [Fact(Explicit = true)]
    public void Anew()
    {
        VectorFile.Write(VectorFile.Folder, "strict-json.json", StrictJsonVectors.All());
        VectorFile.Write(VectorFile.Folder, "roots.json", RootVectors.All());
        VectorFile.Write(VectorFile.Folder, "heads.json", HeadVectors.All());
        VectorFile.Write(VectorFile.Folder, "releases.json", ReleaseVectors.All());
    }
}
