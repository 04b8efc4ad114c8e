using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>Reads every blob of a list of collections, or none (<c>PROTOCOL.md</c>, section 6).</summary>
internal static class BlobReader
{
    /// <summary>The blobs and what they say; null and a reason when one is refused.</summary>
    public static ReadBlobs? Read(IReadOnlyList<Collection> collections, Func<string, ReadOnlyMemory<byte>?> blob, out RejectionReason reason)
    {
        Dictionary<string, ReadOnlyMemory<byte>> blobs = new(StringComparer.Ordinal);
        foreach (Collection collection in collections)
        {
            // In C# 'there ? array : null' gives the caller the default memory where none was meant.
            if (blob(collection.Sha256) is not { } given || given.Equals(default))
            {
                reason = RejectionReason.BlobMissing;
                return null;
            }

            if (given.Length != collection.Size)
            {
                reason = RejectionReason.WrongSize;
                return null;
            }

            // Copied before it is hashed: the caller's memory could change between the check and the use.
            byte[] bytes = given.ToArray();
            if (Fault(collection, bytes) is { } fault)
            {
                reason = fault;
                return null;
            }

            blobs[collection.Sha256] = bytes;
        }

        reason = RejectionReason.InvalidContent;
        return Content(collections, blobs) is { } content && ReleaseContentRules.Holds(content) ? new ReadBlobs(blobs, content) : null;
    }

    private static RejectionReason? Fault(Collection collection, byte[] bytes)
    {
        if (Hash.Of(bytes) != collection.Sha256)
        {
            return RejectionReason.WrongHash;
        }

        using JsonDocument? json = StrictJson.TryRead(bytes, out RejectionReason reason);
        if (json is null)
        {
            return reason;
        }

        return !json.RootElement.TryText("collection", out string name) || !json.RootElement.TryTextOrNull("locale", out string? locale)
                || !json.RootElement.TryList("items", out JsonElement items) ? RejectionReason.InvalidContent
            : name != collection.Name || locale != collection.Locale || items.GetArrayLength() != collection.Count ? RejectionReason.WrongCollection
            : null;
    }

    private static ReleaseContent? Content(IReadOnlyList<Collection> collections, Dictionary<string, ReadOnlyMemory<byte>> blobs)
    {
        CatalogueJsonContext json = CatalogueJson.Context;
        return CollectionNames.HaveTheirLocales(collections)
            && One(CollectionNames.Evidence, json.BlobEvidence) is { } evidence && One(CollectionNames.Countries, json.BlobCountry) is { } countries
            && ByLocale(CollectionNames.Messages, json.BlobMessage) is { } messages && ByLocale(CollectionNames.Steps, json.BlobSelfHelpStep) is { } steps
            && ByLocale(CollectionNames.Resources, json.BlobHelpResource) is { } resources && ByLocale(CollectionNames.TermLists, json.BlobTermList) is { } termLists
            && ByLocale(CollectionNames.CountryNotes, json.BlobCountryNote) is { } countryNotes
            ? new ReleaseContent(evidence, countries, messages, steps, resources) { TermLists = termLists, CountryNotes = countryNotes }
            : null;

        IReadOnlyList<T>? One<T>(string name, JsonTypeInfo<Blob<T>> type)
            => collections.FirstOrDefault(c => c.Name == name) is { } collection ? Items(collection, type) : null;

        Dictionary<string, IReadOnlyList<T>>? ByLocale<T>(string name, JsonTypeInfo<Blob<T>> type)
        {
            Dictionary<string, IReadOnlyList<T>> lists = new(StringComparer.Ordinal);
            foreach (Collection collection in collections.Where(c => c.Name == name))
            {
                if (Items(collection, type) is not { } items)
                {
                    return null;
                }

                lists[collection.Locale!] = items;
            }

            return lists;
        }

        IReadOnlyList<T>? Items<T>(Collection collection, JsonTypeInfo<Blob<T>> type)
        {
            try
            {
                return JsonSerializer.Deserialize(blobs[collection.Sha256].Span, type)?.Items;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}

/// <summary>Blobs by their SHA-256, and what they say.</summary>
internal sealed record ReadBlobs(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Bytes, ReleaseContent Content);
