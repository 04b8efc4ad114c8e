using System.Collections.Immutable;
using System.Text.Json;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>One row of <c>tests/hostile/faults.json</c>, which the browser tests run as well, at one kind of address.</summary>
/// <param name="Name">What the network does.</param>
/// <param name="Kind"><c>roots</c>, <c>head</c> or <c>blobs</c>.</param>
/// <param name="Script">What the server is told.</param>
/// <param name="Slow">Only a time limit ends it.</param>
/// <param name="Words">With one of these <c>verify</c> refuses.</param>
internal sealed record ServedFault(string Name, string Kind, string Script, bool Slow, ImmutableArray<string> Words)
{
    private static readonly ImmutableArray<ServedFault> All = [.. Read()];

    /// <summary>Name and kind of each.</summary>
    public static TheoryData<string, string> Fast { get; } = Where(slow: false);

    public static TheoryData<string, string> Slowly { get; } = Where(slow: true);

    public static ServedFault Of(string name, string kind) => All.Single(fault => fault.Name == name && fault.Kind == kind);

    private static TheoryData<string, string> Where(bool slow) => [.. All.Where(fault => fault.Slow == slow).Select(fault => (fault.Name, fault.Kind))];

    private static IEnumerable<ServedFault> Read()
    {
        using JsonDocument table = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(HostileServer.Folder, "faults.json")));
        foreach (JsonElement row in table.RootElement.GetProperty("faults").EnumerateArray())
        {
            string name = row.GetProperty("name").GetString()!;
            JsonElement says = row.GetProperty(row.TryGetProperty("publisher", out _) ? "publisher" : "says");
            bool slow = row.TryGetProperty("slow", out JsonElement told) && told.GetBoolean();
            foreach (JsonProperty at in says.EnumerateObject())
            {
                string script = $$"""{"{{at.Name}}":{{row.GetProperty("does").GetRawText()}}}""";
                yield return new ServedFault(name, at.Name, script, slow, [.. at.Value.EnumerateArray().Select(word => word.GetString()!)]);
            }
        }
    }
}
