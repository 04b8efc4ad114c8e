using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StopItNow.Companion.Catalogue.Json;

/// <summary>A time of day as <c>HH:mm</c>, nothing longer: opening hours have no seconds.</summary>
public sealed class ClockTimeConverter : JsonConverter<TimeOnly>
{
    internal const string Format = "HH:mm";

    /// <inheritdoc/>
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            && TimeOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? time
            : throw new JsonException("not a time as HH:mm");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}
