using System.Text.Json;
using System.Text.Json.Serialization;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Json;

/// <summary>Reads and writes a closed list by its words. The built-in converter would also take other casing and numbers.</summary>
public sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && Word.TryParse(reader.GetString(), out T value)
            ? value
            : throw new JsonException($"not one of: {string.Join(", ", Word.All<T>())}");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Word.Of(value));
}
