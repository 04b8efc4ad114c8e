using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Json;

/// <summary>Reads a member of an object by name and kind; false when the value is no object, the member is missing or of another kind.</summary>
internal static class Members
{
    public static bool TryText(this JsonElement parent, string name, out string value)
    {
        bool found = TryMember(parent, name, JsonValueKind.String, out JsonElement member);
        value = found ? member.GetString()! : "";
        return found;
    }

    /// <summary>A text or null; the member must be there.</summary>
    public static bool TryTextOrNull(this JsonElement parent, string name, out string? value)
    {
        value = null;
        if (TryMember(parent, name, JsonValueKind.Null, out _))
        {
            return true;
        }

        bool found = parent.TryText(name, out string text);
        value = found ? text : null;
        return found;
    }

    /// <summary>An integer; <see cref="StrictJson"/> lets no other number through.</summary>
    public static bool TryInteger(this JsonElement parent, string name, out long value)
    {
        value = 0;
        return TryMember(parent, name, JsonValueKind.Number, out JsonElement member) && member.TryGetInt64(out value);
    }

    public static bool TryList(this JsonElement parent, string name, out JsonElement value) => TryMember(parent, name, JsonValueKind.Array, out value);

    public static bool TryObject(this JsonElement parent, string name, out JsonElement value) => TryMember(parent, name, JsonValueKind.Object, out value);

    /// <summary>Padded base64 (RFC 4648, section 4), in the one form an encoder writes.</summary>
    public static bool TryBase64(this JsonElement parent, string name, out byte[] value)
    {
        value = [];
        return parent.TryText(name, out string text) && TryMember(parent, name, JsonValueKind.String, out JsonElement member)
            && member.TryGetBytesFromBase64(out value!) && Convert.ToBase64String(value) == text;
    }

    private static bool TryMember(JsonElement parent, string name, JsonValueKind kind, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value) && value.ValueKind == kind;
    }
}
