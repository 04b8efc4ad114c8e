using System.Text.Json;
using StopItNow.Companion.Catalogue.Languages;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Languages;

public sealed class LocaleFallbackVectorTests
{
    public static IEnumerable<TheoryDataRow<string?, string[], string>> Cases
        => JsonDocument.Parse(File.ReadAllBytes(Repository.Vectors("locale-fallback.json"))).RootElement.GetProperty("cases").EnumerateArray()
            .Select(c => new TheoryDataRow<string?, string[], string>(
                c.GetProperty("requested").GetString(), [.. c.GetProperty("available").EnumerateArray().Select(a => a.GetString()!)], c.GetProperty("expect").GetString()!));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Chooses_the_locale_the_vector_names(string? requested, string[] available, string expected)
    {
        Assert.Equal(expected, LocaleFallback.Choose(requested, available));
        Assert.Equal(expected, LocaleFallback.Choose(requested, available.Reverse()));
    }
}
