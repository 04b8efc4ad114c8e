using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>The files of <c>extension/src/matching/data</c>, which stand in this library as they stand there.</summary>
internal static class MatchingData
{
    /// <summary>The root of one file.</summary>
    public static JsonElement Read(string name)
    {
        using Stream stream = typeof(MatchingData).Assembly.GetManifestResourceStream($"Matching.{name}")
            ?? throw new InvalidOperationException($"{name} is not part of this build");
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
