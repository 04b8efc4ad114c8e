using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Examples;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>A list of cases both languages read: one JSON object a line.</summary>
internal static class VectorFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder => Repository.Vectors("catalogue");

    public static IReadOnlyList<JsonObject> Read(string name) => Read(Folder, name);

    public static IReadOnlyList<JsonObject> Read(string folder, string name)
        => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsArray().Select(item => item!.AsObject())];

    public static void Write(string folder, string name, IEnumerable<JsonObject> cases)
    {
        Directory.CreateDirectory(folder);
        using StreamWriter writer = new(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine("[");
        string separator = "";
        foreach (JsonObject item in cases)
        {
            writer.Write(separator + item.ToJsonString(Readable));
            separator = ",\n";
        }

        writer.WriteLine("\n]");
    }
}
