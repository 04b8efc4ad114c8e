using System.Text.Json;
using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>One blob of a release.</summary>
/// <param name="Name"><c>countries</c>, <c>country-notes</c>, <c>evidence</c>, <c>messages</c>, <c>resources</c>, <c>steps</c>, <c>term-lists</c>, or one a newer server knows.</param>
/// <param name="Locale">BCP 47 tag, or null where the collection has no words to translate.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the blob's bytes; also its address.</param>
/// <param name="Size">Bytes.</param>
/// <param name="MediaType"><c>application/json</c>.</param>
/// <param name="Count">Number of items.</param>
public sealed partial record Collection(string Name, string? Locale, string Sha256, long Size, string MediaType, long Count)
{
    internal static void WriteAll(Utf8JsonWriter json, IReadOnlyList<Collection> collections)
    {
        json.WriteStartArray("collections");
        foreach (Collection collection in collections)
        {
            json.WriteStartObject();
            json.WriteString("name", collection.Name);
            json.WriteString("locale", collection.Locale);
            json.WriteString("sha256", collection.Sha256);
            json.WriteNumber("size", collection.Size);
            json.WriteString("mediaType", collection.MediaType);
            json.WriteNumber("count", collection.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The collections of a payload, each of the right form; null when one is not. Limits and order: <see cref="Fault"/>.</summary>
    internal static List<Collection>? TryReadAll(JsonElement payload)
    {
        if (!payload.TryList("collections", out JsonElement list))
        {
            return null;
        }

        List<Collection> collections = [];
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (!item.TryText("name", out string name) || !NameForm().IsMatch(name)
                || !item.TryTextOrNull("locale", out string? locale) || (locale is not null && !Checks.IdForm.IsLocale(locale))
                || !item.TryText("sha256", out string sha256) || !Hash.IsHex(sha256)
                || !item.TryInteger("size", out long size) || size < 0
                || !item.TryText("mediaType", out string mediaType) || mediaType != CollectionNames.MediaType
                || !item.TryInteger("count", out long count) || count < 0)
            {
                return null;
            }

            collections.Add(new Collection(name, locale, sha256, size, mediaType, count));
        }

        return collections;
    }

    /// <summary>What is wrong with the number, sizes and order of a release's collections, or null.</summary>
    internal static RejectionReason? Fault(List<Collection> collections)
    {
        if (collections.Count > ReleaseReader.MostCollections || collections.Any(c => c.Size > ReleaseReader.LargestBlob))
        {
            return RejectionReason.TooLarge;
        }

        for (int i = 1; i < collections.Count; i++)
        {
            int order = Compare(collections[i - 1], collections[i]);
            if (order >= 0)
            {
                return order == 0 ? RejectionReason.DuplicateCollection : RejectionReason.NotCanonical;
            }
        }

        return null;
    }

    private static int Compare(Collection left, Collection right)
    {
        int byName = string.CompareOrdinal(left.Name, right.Name);
        return byName != 0 ? byName : string.CompareOrdinal(left.Locale, right.Locale);
    }

    [GeneratedRegex(@"^[a-z][a-z-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
