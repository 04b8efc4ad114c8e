using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Trust;

/// <summary>The bytes of a payload: one JSON object without white space, text readable.</summary>
internal static class Payload
{
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
