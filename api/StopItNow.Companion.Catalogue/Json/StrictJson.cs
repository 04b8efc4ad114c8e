using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Json;

/// <summary>
/// The one reader of JSON that comes over a network (<c>PROTOCOL.md</c>, section 2): bytes that two readers could understand in two ways are no JSON here.
/// </summary>
internal static class StrictJson
{
    /// <summary>Largest magnitude of a number: 2^53 − 1, the last integer that a double holds exactly (RFC 7493, section 2.2).</summary>
    public const long LargestNumber = (1L << 53) - 1;

    /// <summary>Objects and arrays within each other.</summary>
    public const int DeepestNesting = 16;

    /// <summary>Reads the bytes of a payload or a blob; null and a reason when they are refused. The document lives as long as the bytes.</summary>
    public static JsonDocument? TryRead(ReadOnlyMemory<byte> bytes, out RejectionReason reason)
    {
        if (Fault(bytes.Span) is { } fault)
        {
            reason = fault;
            return null;
        }

        reason = default;
        return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestNesting });
    }

    /// <summary>What is wrong with the bytes: <c>not-json</c> wherever it stands comes before <c>number-out-of-range</c>.</summary>
    public static RejectionReason? Fault(ReadOnlySpan<byte> bytes)
    {
        // The reader looks at UTF-8 only where a text is asked for.
        if (!Utf8.IsValid(bytes))
        {
            return RejectionReason.NotJson;
        }

        bool inRange = true;
        Stack<HashSet<string>> open = new();
        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push(new HashSet<string>(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    case JsonTokenType.PropertyName when !open.Peek().Add(reader.GetString()!):
                        return RejectionReason.NotJson;
                    case JsonTokenType.String when reader.ValueIsEscaped:
                        reader.GetString();
                        break;
                    case JsonTokenType.Number:
                        inRange &= IsInRange(reader.ValueSpan);
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Decoding an escaped lone surrogate is the one invalid operation here.
            return RejectionReason.NotJson;
        }

        return inRange ? null : RejectionReason.NumberOutOfRange;
    }

    private static bool IsInRange(ReadOnlySpan<byte> number)
        => long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value is >= -LargestNumber and <= LargestNumber;
}
