using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Parsing;
using StopItNow.Companion.Catalogue.Schemas;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Schemas;

public sealed class ContentSchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "api", "content");

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Kinds => ["countries.yaml", "evidence.yaml", "messages/en-GB.yaml", "resources/gb.yaml", "steps/en-GB.yaml"];

    /// <summary>Files in which the reader asks who has read them.</summary>
    public static TheoryData<string> Translated => ["messages/de.yaml", "steps/de.yaml", "translations/de.yaml"];

    [Fact]
    public void The_schemas_beside_the_content_are_what_the_types_give()
    {
        IReadOnlyList<ContentFile> schemas = ContentSchemas.All();

        Assert.Equal(schemas.Select(s => s.Path), Directory.EnumerateFiles(Path.Combine(Folder, "schema")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(schemas, schema => Assert.True(
            File.ReadAllText(Path.Combine(Folder, "schema", schema.Path)).ReplaceLineEndings("\n") == schema.Text,
            $"{schema.Path} is old: run the publisher's 'schema --out api/content/schema'"));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_content_fits_the_schema_its_first_line_names(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        string[] first = text.Split('\n')[0].Split("# yaml-language-server: $schema=");

        // A translation may come from somebody whose program does not use it.
        if (first.Length == 2 || !file.StartsWith("translations/", StringComparison.Ordinal))
        {
            Assert.Equal(Path.Combine(Folder, "schema", SchemaName(file)), Path.GetFullPath(first[1].Trim(), Path.GetDirectoryName(Path.Combine(Folder, file))!));
        }

        YamlList entries = Read(file, text);
        Assert.NotEmpty(entries.Items);
        Assert.Empty(SchemaWalk.Faults(entries, Schema(file)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_field_that_the_reader_does_not_know_is_found(string file)
    {
        Assert.Equal(["1 [0].colour: additionalProperties"], Faults(file, First(file).Append(new YamlField("colour", 1, new YamlText("red", false, 1)))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Asks_for_exactly_the_fields_that_the_reader_asks_for(string file)
    {
        JsonObject entry = Schema(file)["items"]!.AsObject();
        List<Problem> problems = [];
        ContentParse parse = ContentPack.Parse([new ContentFile(file, "- {}")]);
        problems.AddRange(parse.Problems);

        Assert.Equal(problems.Select(p => p.Field).Order(StringComparer.Ordinal), entry["required"]!.AsArray().Select(n => (string)n!).Order(StringComparer.Ordinal));
        Assert.All(problems, p => Assert.Equal("missing-field", p.Rule));
        Assert.All(entry["required"]!.AsArray().Select(n => (string)n!), name => Assert.Contains(
            Faults(file, First(file).Where(f => f.Name != name)), fault => fault.EndsWith($" [0].{name}: required", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Knows_exactly_the_fields_that_the_reader_knows(string file)
    {
        Problem unknown = Assert.Single(ContentPack.Parse([new ContentFile(file, "- {colour: red}")]).Problems, p => p.Field == "colour");

        Assert.Equal(Sorted(unknown.Mend.Split(": ")[1].Split(", ")), Sorted(Schema(file)["items"]!["properties"]!.AsObject().Select(p => p.Key).Where(name => name != "reviewedBy")));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Knows_exactly_the_fields_of_a_translation(string file)
    {
        IReadOnlyList<Problem> problems = ContentPack.Parse([new ContentFile(file, "- {colour: red}")]).Problems;
        Problem unknown = Assert.Single(problems, p => p.Field == "colour");
        JsonObject entry = Schema(file)["items"]!.AsObject();

        Assert.Equal(Sorted(unknown.Mend.Split(": ")[1].Split(", ")), Sorted(entry["properties"]!.AsObject().Select(p => p.Key)));
        Assert.Equal(
            Sorted(problems.Where(p => p.Rule == "missing-field").Select(p => p.Field)),
            Sorted(entry["required"]!.AsArray().Select(n => (string)n!).Append("reviewedBy").Distinct()));
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_field_says_what_to_write()
    {
        Assert.All(ContentSchemas.All(), schema => Assert.All(Members(JsonNode.Parse(schema.Text)!.AsObject(), schema.Path), member =>
        {
            Assert.True(member.Schema["description"] is not null, $"{member.Path} has no description");
            Assert.DoesNotContain("  ", (string)member.Schema["description"]!, StringComparison.Ordinal);
        }));
    }

    [Theory]
    [InlineData("resources/gb.yaml", "hours", "sometimes", "anyOf")]
    [InlineData("resources/gb.yaml", "hours", "{timeZone: Europe/London}", "anyOf")]
    [InlineData("resources/gb.yaml", "hours", "{timeZone: Europe/London, weekly: [mon-fri 9-5]}", "anyOf")]
    [InlineData("resources/gb.yaml", "hours", "{timeZone: Europe/London, weekly: ['mon-thu,sat 09:00-21:00', 'fri 17:00-00:00']}", null)]
    [InlineData("resources/gb.yaml", "hours", "unknown", null)]
    [InlineData("resources/gb.yaml", "country", "Gb", "pattern")]
    [InlineData("resources/gb.yaml", "country", "INT", null)]
    [InlineData("resources/gb.yaml", "country", "INTO", "pattern")]
    [InlineData("resources/gb.yaml", "url", "'http://www.example.org/'", "pattern")]
    [InlineData("resources/gb.yaml", "concerns", "[gambling]", "enum")]
    [InlineData("resources/gb.yaml", "audience", "[self, self]", "uniqueItems")]
    [InlineData("resources/gb.yaml", "languages", "[]", "minItems")]
    [InlineData("resources/gb.yaml", "phone", "{number: 116123, display: '116 123'}", "type")]
    [InlineData("resources/gb.yaml", "note", "", null)]
    [InlineData("resources/gb.yaml", "verifiedOn", "soon", "format")]
    [InlineData("messages/en-GB.yaml", "theme", "fear", "enum")]
    [InlineData("messages/en-GB.yaml", "audience", "professional", "enum")]
    [InlineData("messages/en-GB.yaml", "title", "[a, b]", "type")]
    [InlineData("messages/en-GB.yaml", "action", "{label: Go, need: talk, colour: red}", "additionalProperties")]
    [InlineData("steps/en-GB.yaml", "steps", "[Only one thing]", "minItems")]
    [InlineData("evidence.yaml", "id", "Not An Id", "pattern")]
    [InlineData("countries.yaml", "emergency", "{number: '112'}", "required")]
    public void Underlines_what_the_checks_would_refuse(string file, string field, string yaml, string? word)
    {
        YamlMap written = (YamlMap)Read(file, $"- {field}: {yaml}").Items[0];

        IReadOnlyList<string> faults = Faults(file, First(file).Where(f => f.Name != field).Concat(written.Fields));

        Assert.Equal(word, faults.Count == 0 ? null : Assert.Single(faults).Split(": ")[1]);
    }

    private static IReadOnlyList<string> Faults(string file, IEnumerable<YamlField> fields)
        => SchemaWalk.Faults(new YamlList([new YamlMap([.. fields], 1)], 1), Schema(file));

    private static IReadOnlyList<YamlField> First(string file) => ((YamlMap)Read(file, File.ReadAllText(Path.Combine(Folder, file))).Items[0]).Fields;

    private static YamlList Read(string file, string text)
    {
        List<Problem> problems = [];
        YamlValue? root = YamlReader.Read(new ContentFile(file, text), problems);
        Assert.Empty(problems);
        return Assert.IsType<YamlList>(root);
    }

    private static string SchemaName(string file) => $"{file.Split('/', '.')[0]}.schema.json";

    private static JsonObject Schema(string file) => JsonNode.Parse(ContentSchemas.All().Single(s => s.Path == SchemaName(file)).Text)!.AsObject();

    private static IEnumerable<(string Path, JsonObject Schema)> Members(JsonObject schema, string path) =>
    [
        .. (schema["properties"]?.AsObject() ?? []).SelectMany(p => Members(p.Value!.AsObject(), $"{path} {p.Key}").Prepend(($"{path} {p.Key}", p.Value!.AsObject()))),
        .. schema["items"] is JsonObject items ? Members(items, path) : [],
        .. (schema["anyOf"]?.AsArray() ?? []).SelectMany(way => Members(way!.AsObject(), path)),
    ];
}
