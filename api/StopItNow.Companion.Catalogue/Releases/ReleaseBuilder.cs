using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Json;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// Turns content into a candidate for a release. The same content always gives the same bytes: nothing of a clock, a culture, a machine
/// or the order of files and entries goes in. Only live entries go out.
/// </summary>
public static class ReleaseBuilder
{
    /// <summary>The oldest extension that understands this format.</summary>
    public const string MinimumClient = "0.1.0";

    /// <summary>Builds a candidate.</summary>
    /// <exception cref="ArgumentException">The pack has a field that could not be read: check it first.</exception>
    public static BuiltCandidate Build(ContentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.UnreadableFiles.Count > 0 || Places(pack).Any(places => places.HasUnread))
        {
            throw new ArgumentException("the content has problems; a release is built from content without any", nameof(pack));
        }

        CatalogueJsonContext json = CatalogueJson.Context;
        List<BuiltBlob> blobs = [];
        blobs.Add(Write(CollectionNames.Countries, null, pack.Countries.Select(e => e.Value), c => c.Code, json.BlobCountry));
        blobs.Add(Write(CollectionNames.Evidence, null, pack.Evidence.Select(e => e.Value), e => e.Id, json.BlobEvidence));
        blobs.AddRange(ByLocale(CollectionNames.Messages, pack.Messages, m => m.Status, m => m.Id, json.BlobMessage));
        blobs.AddRange(ByLocale(CollectionNames.Resources, pack.Resources, r => r.Status, r => r.Id, json.BlobHelpResource));
        blobs.AddRange(ByLocale(CollectionNames.Steps, pack.Steps, s => s.Status, s => s.Id, json.BlobSelfHelpStep));
        blobs.AddRange(Language.Of(pack).SelectMany(TranslatedBlobs));
        blobs.AddRange(TermListBlobs(pack));

        Candidate candidate = new(MinimumClient, [.. blobs.Select(b => b.Collection)
            .OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Locale, StringComparer.Ordinal)]);
        return new BuiltCandidate(
            candidate,
            blobs.ToDictionary(b => b.Collection.Sha256, b => (ReadOnlyMemory<byte>)b.Bytes, StringComparer.Ordinal));
    }

    /// <summary>The term lists of content as they would stand in a release, by language: the lists, and the bytes of their blob.</summary>
    /// <exception cref="ArgumentException">A list has a problem, or there is no salt: check them first.</exception>
    public static IReadOnlyDictionary<string, (IReadOnlyList<TermList> Lists, ReadOnlyMemory<byte> Blob)> BuildTermLists(ContentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Lists(pack).ToDictionary(lists => lists.Key, lists => (lists.Value, (ReadOnlyMemory<byte>)Write(lists.Key, lists.Value).Bytes), StringComparer.Ordinal);
    }

    /// <summary>Services and country notes of a language that has every sentence of them.</summary>
    private static IEnumerable<BuiltBlob> TranslatedBlobs(Language language)
    {
        if (language.Services is { } services)
        {
            yield return Write(CollectionNames.Resources, language.Locale, services, r => r.Id, CatalogueJson.Context.BlobHelpResource);
        }

        if (language.Notes is { } notes)
        {
            yield return Write(CollectionNames.CountryNotes, language.Locale, notes, n => n.Code, CatalogueJson.Context.BlobCountryNote);
        }
    }

    private static IEnumerable<BuiltBlob> TermListBlobs(ContentPack pack) => Lists(pack).Select(lists => Write(lists.Key, lists.Value));

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<TermList>>> Lists(ContentPack pack)
    {
        if (pack.TermLists.Count > 0 && (pack.ListSalt is null || pack.TermLists.Any(list => list.Places.HasUnread)))
        {
            throw new ArgumentException("the term lists have problems; they are built when they have none", nameof(pack));
        }

        return pack.TermLists.GroupBy(list => list.Locale!, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, IReadOnlyList<TermList>>(group.Key, [.. group.Select(list => TermListBuilder.Build(list.Value, pack.ListSalt!))]));
    }

    private static BuiltBlob Write(string language, IReadOnlyList<TermList> lists) => Write(CollectionNames.TermLists, language, lists, list => list.Id, CatalogueJson.Context.BlobTermList);

    private static IEnumerable<BuiltBlob> ByLocale<T>(
        string name, IEnumerable<Entry<T>> entries, Func<T, EntryStatus> status, Func<T, string> id, JsonTypeInfo<Blob<T>> type)
        => entries.Where(e => status(e.Value) == EntryStatus.Live)
            .GroupBy(e => e.Locale, StringComparer.Ordinal)
            .Select(group => Write(name, group.Key, group.Select(e => e.Value), id, type));

    private static BuiltBlob Write<T>(string name, string? locale, IEnumerable<T> values, Func<T, string> id, JsonTypeInfo<Blob<T>> type)
    {
        T[] items = [.. values.OrderBy(id, StringComparer.Ordinal)];
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(new Blob<T>(name, locale, items), type);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new BuiltBlob(new Collection(name, locale, sha256, bytes.Length, CollectionNames.MediaType, items.Length), bytes);
    }

    private static IEnumerable<FieldPlaces> Places(ContentPack pack)
        => [.. pack.Evidence.Select(e => e.Places), .. pack.Countries.Select(e => e.Places), .. pack.Messages.Select(e => e.Places),
            .. pack.Steps.Select(e => e.Places), .. pack.Resources.Select(e => e.Places), .. pack.Translations.Select(e => e.Places)];

    private sealed record BuiltBlob(Collection Collection, byte[] Bytes);
}

/// <summary>What was built, not yet read back.</summary>
/// <param name="Candidate">Its <see cref="Candidate.Encode"/> gives the bytes of <c>candidate.json</c>.</param>
/// <param name="Blobs">Blobs by their SHA-256.</param>
public sealed record BuiltCandidate(Candidate Candidate, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Blobs);
