using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Parsing;

namespace StopItNow.Companion.Catalogue.Tests.Schemas;

/// <summary>Follows the part of JSON Schema that the content's schemas use, and refuses a word it does not know.</summary>
internal static class SchemaWalk
{
    /// <summary>What an editor's program would underline, each as <c>line field: word of the schema</c>.</summary>
    public static IReadOnlyList<string> Faults(YamlValue value, JsonObject schema, string field = "")
        => [.. schema.SelectMany(rule => Broken(rule.Key, rule.Value!, value, schema, field))];

    private static IEnumerable<string> Broken(string word, JsonNode rule, YamlValue value, JsonObject schema, string field)
    {
        string fault = string.Create(CultureInfo.InvariantCulture, $"{value.Line} {field}: {word}");
        YamlText? text = value as YamlText;
        YamlList? list = value as YamlList;
        YamlMap? map = value as YamlMap;
        bool holds = word switch
        {
            "$schema" or "description" or "additionalProperties" => true,
            "type" => (rule is JsonArray several ? several.Select(t => (string?)t) : [(string?)rule]).Contains(Kind(value)),
            "enum" => text is not null && Kind(value) == "string" && rule.AsArray().Any(allowed => (string?)allowed == text.Text),
            "pattern" => text is null or { IsNull: true } || Regex.IsMatch(text.Text, (string)rule!, RegexOptions.ECMAScript),
            "format" => text is null or { IsNull: true } || DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "minLength" => text is null or { IsNull: true } || text.Text.Length >= (int)rule,
            "maxLength" => text is null || text.Text.Length <= (int)rule,
            "minItems" => list is null || list.Items.Count >= (int)rule,
            "maxItems" => list is null || list.Items.Count <= (int)rule,
            "uniqueItems" => list is null || list.Items.OfType<YamlText>().DistinctBy(t => t.Text).Count() == list.Items.Count,
            "anyOf" => rule.AsArray().Any(way => Faults(value, way!.AsObject(), field).Count == 0),
            "required" or "properties" or "items" => true,
            _ => throw new InvalidOperationException($"this walk does not know '{word}'"),
        };
        IEnumerable<string> inside = word switch
        {
            "items" when list is not null => list.Items.SelectMany((item, i) => Faults(item, rule.AsObject(), $"{field}[{i}]")),
            "required" when map is not null => rule.AsArray().Select(name => (string)name!).Where(name => map.Fields.All(f => f.Name != name))
                .Select(name => $"{map.Line} {field}.{name}: required"),
            "properties" when map is not null => map.Fields.SelectMany(f => rule[f.Name] is JsonObject inner
                ? Faults(f.Value, inner, $"{field}.{f.Name}")
                : (bool?)schema["additionalProperties"] == false ? [$"{f.Line} {field}.{f.Name}: additionalProperties"] : []),
            _ => [],
        };
        return holds ? inside : inside.Prepend(fault);
    }

    /// <summary>What the YAML 1.2 core schema takes a value for; an editor's program does the same.</summary>
    private static string Kind(YamlValue value) => value switch
    {
        YamlList => "array",
        YamlMap => "object",
        YamlText { IsNull: true } => "null",
        YamlText { Plain: true } text when Regex.IsMatch(text.Text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") => "number",
        YamlText { Plain: true, Text: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => "boolean",
        _ => "string",
    };
}
