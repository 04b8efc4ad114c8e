using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Json;

/// <summary>
/// The one JSON form of the catalogue (<see href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</see>): camelCase members, words in kebab-case,
/// dates <c>yyyy-MM-dd</c>, times <c>HH:mm</c>, nulls written, no white space, text readable.
/// </summary>
public static class CatalogueJson
{
    /// <summary>Gives options the catalogue's form. Reading refuses duplicate members and nulls where a value is promised.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = StrictJson.DeepestNesting;
        options.WriteIndented = false;
        foreach (JsonConverter converter in Converters())
        {
            options.Converters.Add(converter);
        }
    }

    internal static CatalogueJsonContext Context { get; } = Create();

    private static CatalogueJsonContext Create()
    {
        JsonSerializerOptions options = new();
        Configure(options);
        return new CatalogueJsonContext(options);
    }

    private static JsonConverter[] Converters() =>
    [
        new ClockTimeConverter(),
        new WordConverter<Concern>(), new WordConverter<Theme>(), new WordConverter<Audience>(), new WordConverter<ResourceKind>(),
        new WordConverter<Need>(), new WordConverter<ReportsOffending>(), new WordConverter<Answer>(), new WordConverter<EntryStatus>(),
        new WordConverter<StepKind>(), new WordConverter<HoursKind>(), new WordConverter<DayOfWeek>(), new WordConverter<MatchAnswer>(),
    ];
}
