using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Checks.Rules;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Parsing;

namespace StopItNow.Companion.Catalogue.Schemas;

/// <summary>Turns what the exporter knows of the released JSON into what an editor writes in YAML.</summary>
internal sealed class MemberSchemas(TextOwner owner, string locale)
{
    /// <summary>Any language that is not English.</summary>
    private const string Elsewhere = "de";

    /// <summary>Called for every type and member, the inner ones first.</summary>
    public JsonNode Transform(JsonSchemaExporterContext context, JsonNode exported)
    {
        Type type = context.TypeInfo.Type;
        JsonObject schema = type.IsEnum ? Closed(Word.All(type))
            : type == typeof(OpeningHours) ? Hours()
            // A type with a converter of its own exports as 'true'; besides words, only the parts of hours have one, and those are replaced whole.
            : exported as JsonObject ?? [];
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && type != typeof(OpeningHours))
        {
            Strict(schema, context.TypeInfo);
        }

        if (context.TypeInfo.ElementType is { IsEnum: true } words)
        {
            schema["items"] = Closed(Word.All(words));
        }

        if (context.PropertyInfo is { } member)
        {
            string name = $"{member.DeclaringType.Name}.{member.Name}";
            MemberForms.Apply(name, schema);
            Describe(schema, name, Field(context.Path));
        }

        return schema;
    }

    /// <summary>Nothing may stand there that is not read; only what may be null may be absent.</summary>
    private static void Strict(JsonObject schema, JsonTypeInfo type)
    {
        schema["required"] = Texts(type.Properties.Where(p => !p.IsGetNullable).Select(p => p.Name));
        schema["additionalProperties"] = false;
    }

    private void Describe(JsonObject schema, string name, string field)
    {
        if (MemberTexts.Of(name) is not { } text)
        {
            return;
        }

        string each = schema.ContainsKey("items") ? " each" : "";
        schema.Insert(0, "description", text + Limit(field, each));
    }

    /// <summary>How many words a field takes; in a file that other languages have as well, theirs too.</summary>
    private string Limit(string field, string each)
    {
        if (TextLength.Of(owner, field, locale) is not { } limit)
        {
            return "";
        }

        string elsewhere = owner is TextOwner.Message or TextOwner.Step && TextLength.Of(owner, field, Elsewhere) is { } other && other != limit
            ? $" ({other.Least} to {other.Most} in other languages than English)" : "";
        return $" {limit.Least} to {limit.Most} words{each}{elsewhere}.";
    }

    /// <summary>The field that says who has read a translation.</summary>
    internal static JsonObject Reviewed() => new()
    {
        ["description"] = MemberTexts.Of(MemberTexts.Reviewed),
        ["type"] = "string",
        ["minLength"] = 1,
        ["maxLength"] = YamlReader.LongestText,
    };

    private static JsonObject Hours() => new()
    {
        ["anyOf"] = new JsonArray(
            Closed([Word.Of(HoursKind.Always), Word.Of(HoursKind.Unknown)]),
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["timeZone"] = new JsonObject
                    {
                        ["description"] = "The IANA name of its time zone, such as Europe/London.",
                        ["type"] = "string",
                        ["pattern"] = MemberForms.Ecma(HoursForm.ZonePattern),
                    },
                    ["weekly"] = new JsonObject
                    {
                        ["description"] = "Lines such as \"mon-thu 09:00-21:00\" or \"sat,sun 10:00-16:00\". Past midnight takes two lines, the first ending 00:00.",
                        ["type"] = "array",
                        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = HoursReader.LinePattern },
                        ["minItems"] = 1,
                    },
                },
                ["required"] = Texts(["timeZone", "weekly"]),
                ["additionalProperties"] = false,
            }),
    };

    /// <summary>The member's place in its entry, as the checks name it: <c>action.label</c>.</summary>
    private static string Field(ReadOnlySpan<string> path)
    {
        List<string> names = [];
        for (int i = 0; i + 1 < path.Length; i++)
        {
            if (path[i] == "properties")
            {
                names.Add(path[++i]);
            }
        }

        return string.Join('.', names);
    }

    internal static JsonObject Closed(IEnumerable<string> words) => new() { ["enum"] = Texts(words) };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
