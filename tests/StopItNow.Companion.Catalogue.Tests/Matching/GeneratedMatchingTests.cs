using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Matching;

/// <summary>
/// Writes texts nobody thought of to <c>.artifacts/matching/generated.jsonl</c>, with what this implementation makes of them, for the extension's tests to make as well.
/// <c>MATCHING_TEXTS</c> says how many (2,000), <c>MATCHING_SEED</c> which. Each line: <c>text</c> (or <c>units</c>, UTF-16 code units, where it holds half characters), <c>normal</c>, and
/// <c>candidates</c> for a longest of 3 in the order they come, each as in the vectors.
/// </summary>
public sealed class GeneratedMatchingTests
{
    private const int Longest = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_generated_text_has_a_normal_form_and_candidates()
    {
        int count = Number("MATCHING_TEXTS", 2000);
        int seed = Number("MATCHING_SEED", 20261126);
        GeneratedTexts texts = new(seed);
        string folder = Path.Combine(Repository.Root, ".artifacts", "matching");
        Directory.CreateDirectory(folder);
        int changed = 0;
        int candidates = 0;
        using (StreamWriter writer = new(Path.Combine(folder, "generated.jsonl"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            for (int i = 0; i < count; i++)
            {
                string text = texts.Next(40, halves: i % 8 == 0);
                JsonObject item = Made(text);
                writer.WriteLine(item.ToJsonString(Readable));
                changed += item["normal"]!.GetValue<string>() == text ? 0 : 1;
                candidates += item["candidates"]!.AsArray().Count;
            }
        }

        Console.WriteLine($"generated texts: {count}, seed {seed}, {candidates} candidates");
        Assert.True(changed > count / 2 && candidates > count * 2, "the texts are too plain to show anything");
    }

    private static JsonObject Made(string text)
    {
        JsonObject item = [];
        if (text.EnumerateRunes().Any(character => character == Rune.ReplacementChar))
        {
            item["units"] = new JsonArray([.. text.Select(unit => (JsonNode)(int)unit)]);
        }
        else
        {
            item["text"] = text;
        }

        item["normal"] = Normaliser.Normalise(text);
        item["candidates"] = new JsonArray([.. Candidates.Of(Pieces.OfText(text), Longest).Select(c => (JsonNode)$"{c.Pieces.Start}-{c.Pieces.End} {c.Text}")]);
        return item;
    }

    private static int Number(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : otherwise;
}
