namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Lists of collections that were signed, most of which may not be.</summary>
internal static partial class HeadVectors
{
    private static IEnumerable<(string Name, string Part, string Replacement, string Expect)> CollectionEdits() =>
    [
        ("collections are an object", "\"collections\":[", "\"collections\":{},\"old\":[", "invalid-content"),
        ("a collection that is null", "\"collections\":[", "\"collections\":[null,", "invalid-content"), ("a name in capitals", "\"countries\"", "\"Countries\"", "invalid-content"),
        ("a name with a digit", "\"countries\"", "\"countries2\"", "invalid-content"), ("a name of 41 letters", "\"countries\"", $"\"{new string('a', 41)}\"", "invalid-content"),
        ("an empty name", "\"countries\"", "\"\"", "invalid-content"), ("a locale that is a path", "\"cy\"", "\"../cy\"", "invalid-content"), ("a locale in capitals", "\"cy\"", "\"CY\"", "invalid-content"),
        ("an empty locale", "\"cy\"", "\"\"", "invalid-content"), ("locale is missing", "\"locale\":\"cy\",", "", "invalid-content"), ("a locale with a script and a number", "\"cy\"", "\"az-Latn-001\"", "accepted"),
        ("a hash in capitals", new string('a', 64), new string('A', 64), "invalid-content"), ("a short hash", new string('a', 64), new string('a', 63), "invalid-content"),
        ("another media type", "application/json", "text/html", "invalid-content"), ("a negative size", "\"size\":1200", "\"size\":-1", "invalid-content"),
        ("a size that is text", "\"size\":1200", "\"size\":\"1200\"", "invalid-content"), ("a size above the limit", "\"size\":1200", "\"size\":4194305", "too-large"),
        ("the largest size of all", "\"size\":1200", "\"size\":9007199254740991", "too-large"), ("a negative count", "\"count\":3", "\"count\":-1", "invalid-content"),
        ("a count without bounds", "\"count\":3", "\"count\":9007199254740991", "accepted"), ("a collection out of order", "\"countries\"", "\"zz\"", "not-canonical"),
        ("a locale out of order", "\"cy\"", "\"fr\"", "not-canonical"), ("a collection twice", "\"name\":\"messages\",\"locale\":\"cy\"", "\"name\":\"messages\",\"locale\":\"en-GB\"", "duplicate-collection"),
        ("a collection without a locale after one with", "\"zebras\"", "\"messages\"", "not-canonical"), ("names in the order of bytes, not of words", "\"countries\"", "\"m-\"", "accepted"),
        ("a locale after none", "\"name\":\"countries\",\"locale\":null", "\"name\":\"messages\",\"locale\":null", "accepted"),
        ("too large and out of order", "\"name\":\"countries\",\"locale\":null,\"sha256\":\"" + new string('a', 64) + "\",\"size\":1200", "\"name\":\"zz\",\"locale\":null,\"sha256\":\"" + new string('a', 64) + "\",\"size\":4194305", "too-large"),
    ];
}
