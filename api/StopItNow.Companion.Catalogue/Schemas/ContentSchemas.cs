using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Json;

namespace StopItNow.Companion.Catalogue.Schemas;

/// <summary>
/// JSON Schemas (draft 7, <see href="https://json-schema.org/draft-07"/>) of the content files, from the types and the checks themselves, so that an
/// editor's program completes and underlines while somebody writes. They are a help: what may be released is decided by <see cref="ContentChecks"/>.
/// </summary>
public static class ContentSchemas
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One schema for each kind of file: its name, such as <c>messages.schema.json</c>, and its text. The same types give the same bytes.</summary>
    public static IReadOnlyList<ContentFile> All() =>
    [
        Of<Country>("countries", TextOwner.Country, "Countries the catalogue serves, each with its emergency number."),
        Of<Evidence>("evidence", TextOwner.Evidence, "Studies and sources that messages and steps rest on."),
        Of<Message>("messages", TextOwner.Message, "Messages in one language. The file is named by its language: en-GB.yaml.", Reviews.InTranslations),
        Of<HelpResource>("resources", TextOwner.Resource, "Services of one country that somebody can turn to. The file is named by its country: gb.yaml."),
        Of<SelfHelpStep>("steps", TextOwner.Step, "Things a person can do alone, in one language. The file is named by its language: en-GB.yaml.", Reviews.InTranslations),
        Of<Translation>("translations", TextOwner.Resource, "Sentences of services and notes of countries in another language than English. The file is named by its language: de.yaml.", Reviews.Always, "de"),
    ];

    /// <summary>Where an entry says who has read it. One schema serves a language and its translations, so it cannot ask for the field in some files alone; the checks do.</summary>
    private enum Reviews
    {
        Nowhere,
        InTranslations,
        Always,
    }

    private static ContentFile Of<T>(string name, TextOwner owner, string description, Reviews reviews = Reviews.Nowhere, string locale = Locales.Source)
    {
        MemberSchemas members = new(owner, locale);
        JsonNode entry = CatalogueJson.Context.GetTypeInfo(typeof(T))!.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = members.Transform,
        });
        if (reviews != Reviews.Nowhere)
        {
            entry["properties"]!.AsObject()[Review.Field] = MemberSchemas.Reviewed();
        }

        if (reviews == Reviews.Always)
        {
            entry["required"]!.AsArray().Add(Review.Field);
        }

        JsonObject schema = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["description"] = description,
            ["type"] = "array",
            ["items"] = entry,
        };
        return new ContentFile($"{name}.schema.json", schema.ToJsonString(Written) + "\n");
    }
}
