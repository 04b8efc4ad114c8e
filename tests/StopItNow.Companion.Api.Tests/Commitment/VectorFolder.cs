using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>The files of this repository, seen from a built test; and lists of cases that both languages read, one JSON object a line.</summary>
internal static class VectorFolder
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Repository { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Folder => Path.Combine(Repository, "tests", "vectors", "commitment");

    public static IReadOnlyList<JsonObject> Read(string name) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!.AsArray().Select(item => item!.AsObject())];

    public static void Write(string name, IEnumerable<JsonObject> cases)
    {
        Directory.CreateDirectory(Folder);
        var lines = cases.Select(item => item.ToJsonString(Readable));
        File.WriteAllText(Path.Combine(Folder, name), $"[\n{string.Join(",\n", lines)}\n]\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run from outside the repository.")
            : File.Exists(Path.Combine(folder.FullName, "StopItNow.Companion.sln")) ? folder.FullName : Find(folder.Parent);
}
