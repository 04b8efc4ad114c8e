using System.Text;
using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Releases;
using static StopItNow.Companion.Catalogue.Tests.Vectors.SignatureTricks;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Cases for MATCHING.md, section 9: term lists in a release.</summary>
internal static partial class ReleaseVectors
{
    private const string TermLists = "term-lists";
    private const string Salt = "AAECAwQFBgcICQoLDA0ODw==";
    private const string Contact = "https://www.example.org/lists";

    /// <summary>The small release with two lists of harmless words.</summary>
    public static readonly BuiltCandidate WithLists = TermListExample.AddTo(ContentExample.Minimal().WithFile(ContentExample.Messages, Message))
        .WithFile("lists/beasts.en.txt", TermListExample.With("[exceptions]\nsea otter\n", "")).Build();

    private static IEnumerable<JsonObject> Lists() => [.. ListsTaken(), .. ListFacts(), .. ListFingerprints()];

    private static IEnumerable<JsonObject> ListsTaken()
    {
        yield return Case("lists: as built", OfLists(), "accepted");
        yield return Case("lists: in another language as well", OfLists().WithCollection(TermLists, "pt-BR", Blob("pt-BR"), 2), "accepted");
        yield return Case("lists: a member of a newer server", Changed("\"longest\":", "\"mood\":[1],\"longest\":"), "accepted");
        yield return Case("lists: the longest allowed", Changed("\"longest\":2", "\"longest\":12"), "accepted");
        yield return Case("lists: the shortest allowed", Changed("\"longest\":2", "\"longest\":1"), "accepted");
        yield return Case("lists: support", Changed("\"answer\":\"pause\"", "\"answer\":\"support\""), "accepted");
        yield return Case("lists: no list", OfLists().Without(TermLists).WithCollection(TermLists, "en", Empty("en"), 0), "accepted");
        yield return Case("lists: one fingerprint", Terms([7]), "accepted");
        yield return Case("lists: the first and the last fingerprint there can be", Terms([0, (1UL << 48) - 1]), "accepted");
        yield return Case("lists: a contact that is a host alone", Changed(Contact, "https://www.example.org"), "accepted");
        yield return Case("lists: a contact with a query", Changed(Contact, Contact + "?a=b#c"), "accepted");
    }

    private static IEnumerable<JsonObject> ListFacts()
    {
        (string Name, string Part, string Replacement)[] changes =
        [
            ("ids out of order", "\"id\":\"animals\"", "\"id\":\"dogs\""), ("an id twice", "\"id\":\"animals\"", "\"id\":\"beasts\""), ("an id with a space", "\"id\":\"animals\"", "\"id\":\"an animal\""),
            ("version 0", "\"version\":1", "\"version\":0"), ("a version below 0", "\"version\":1", "\"version\":-1"), ("a version in quotes", "\"version\":1", "\"version\":\"1\""), ("no version", "\"version\":1,", ""),
            ("longest 0", "\"longest\":2", "\"longest\":0"), ("longest 13", "\"longest\":2", "\"longest\":13"), ("longest below 0", "\"longest\":2", "\"longest\":-1"), ("longest far too long", "\"longest\":2", "\"longest\":9007199254740991"),
            ("count 0", "\"count\":3", "\"count\":0"), ("a count that is null", "\"count\":3", "\"count\":null"),
            ("a concern nobody knows", "\"concern\":\"any\"", "\"concern\":\"animals\""), ("a concern in capitals", "\"concern\":\"any\"", "\"concern\":\"Any\""), ("an answer nobody knows", "\"answer\":\"pause\"", "\"answer\":\"clear\""), ("no answer", "\"answer\":\"pause\",", ""),
            ("suspended", "\"status\":\"live\"", "\"status\":\"suspended\""), ("no status", ",\"status\":\"live\"", ""),
            ("markup in a title", "\"title\":\"Animals\"", "\"title\":\"<b>Animals\""), ("an override in a purpose", "Harmless", "\\u202eHarmless"), ("a line break in a steward", "The editors", "The\\neditors"), ("an entity in a precision", "Nobody", "Nobody&nbsp;"), ("a title that is null", "\"title\":\"Animals\"", "\"title\":null"),
            ("a contact by http", Contact, "http://www.example.org/lists"), ("a contact by mail", Contact, "mailto:lists@example.org"), ("a contact of no host", Contact, "https:///lists"), ("a contact on this machine", Contact, "https://localhost/lists"),
            ("a contact with a port", Contact, "https://www.example.org:8443/lists"), ("a contact with a name", Contact, "https://a@www.example.org/lists"), ("a contact in capitals", Contact, "https://WWW.example.org/lists"), ("a contact with a space", Contact, "https://www.example.org/a list"), ("a contact at an address of a machine", Contact, "https://127.0.0.1/lists"),
            ("no contact", $"\"contact\":\"{Contact}\",", ""), ("a list that is null", "\"items\":[", "\"items\":[null,"),
        ];
        foreach ((string name, string part, string replacement) in changes)
        {
            yield return Case($"lists: {name}", name == "a list that is null" ? Changed(part, replacement, 3) : Changed(part, replacement), "invalid-content");
        }

        yield return Case("lists: without a language", Changed("\"locale\":\"en\"", "\"locale\":null").WithPayload(p => Replaced(p, "\"term-lists\",\"locale\":\"en\"", "\"term-lists\",\"locale\":null")), "invalid-content");
        yield return Case("lists: in a script", OfLists().WithCollection(TermLists, "zh-Hans", Blob("zh-Hans"), 2), "invalid-content");
        yield return Case("lists: in a region by number", OfLists().WithCollection(TermLists, "es-419", Blob("es-419"), 2), "invalid-content");
    }

    private static IEnumerable<JsonObject> ListFingerprints()
    {
        yield return Case("lists: another salt in one of them", Changed($"\"salt\":\"{Salt}\"", "\"salt\":\"AAECAwQFBgcICQoLDA0OEA==\""), "invalid-content");
        yield return Case("lists: another salt in another language", OfLists().WithCollection(TermLists, "fr", Blob("fr").Replace(Salt, "AAECAwQFBgcICQoLDA0OEA==", StringComparison.Ordinal), 2), "invalid-content");
        foreach ((string name, string salt) in new[] { ("of 15 bytes", "AAECAwQFBgcICQoLDA0O"), ("of 17 bytes", "AAECAwQFBgcICQoLDA0ODxA="), ("of no bytes", ""), ("with slack bits", "AAECAwQFBgcICQoLDA0ODx=="), ("without padding", "AAECAwQFBgcICQoLDA0ODw"), ("with a space", "AAECAwQFBgcICQoLDA0ODw== "), ("for addresses", "__ECAwQFBgcICQoLDA0ODw==") })
        {
            yield return Case($"lists: a salt {name}", OfLists().WithBlob(TermLists, b => b.Replace(Salt, salt, StringComparison.Ordinal)), "invalid-content");
        }

        yield return Case("lists: no terms", Terms([]), "invalid-content");
        yield return Case("lists: terms out of order", TermBytes([.. Fingerprints.ToBytes([7]), .. Fingerprints.ToBytes([5])]), "invalid-content");
        yield return Case("lists: a term twice", TermBytes([.. Fingerprints.ToBytes([7]), .. Fingerprints.ToBytes([7])]), "invalid-content");
        yield return Case("lists: terms with half a fingerprint", TermBytes([.. Fingerprints.ToBytes([7]), 0, 0, 8]), "invalid-content");
        yield return Case("lists: terms of one byte", TermBytes([7]), "invalid-content");
        yield return Case("lists: terms with slack bits", WithTerms("AAAAAAAHAAAAAAAIAAAAAAAJAAB="), "invalid-content");
        yield return Case("lists: terms without padding", WithTerms("AAAAAAAHAAAAAAAIAAAAAAAJAA"), "invalid-content");
        yield return Case("lists: terms with a line break", WithTerms("AAAAAAAH\\n"), "invalid-content");
        yield return Case("lists: terms that are a list", OfLists().WithBlob(TermLists, b => Replaced(b, Member(b, "terms"), "\"terms\":[7]")), "invalid-content");
        yield return Case("lists: exceptions out of order", WithExceptions(Convert.ToBase64String([.. Fingerprints.ToBytes([7]), .. Fingerprints.ToBytes([5])])), "invalid-content");
        yield return Case("lists: exceptions that are null", OfLists().WithBlob(TermLists, b => Replaced(b, Member(b, "exceptions"), "\"exceptions\":null")), "invalid-content");
        yield return Case("lists: exceptions of half a fingerprint", WithExceptions("AAAA"), "invalid-content");
    }

    private static ReleaseBytes OfLists() => new(WithLists);

    /// <summary>Changes the first of the two lists.</summary>
    private static ReleaseBytes Changed(string part, string replacement, int? count = null)
    {
        ReleaseBytes release = OfLists();
        string text = release.Text(TermLists);
        int at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"'{part}' stands nowhere in the lists")
            : release.Sealed(TermLists, Encoding.UTF8.GetBytes(text[..at] + replacement + text[(at + part.Length)..]), count);
    }

    private static ReleaseBytes Terms(ulong[] fingerprints) => TermBytes(Fingerprints.ToBytes(fingerprints));

    private static ReleaseBytes TermBytes(byte[] bytes) => WithTerms(Convert.ToBase64String(bytes));

    private static ReleaseBytes WithTerms(string base64) => OfLists().WithBlob(TermLists, b => b.Replace(Member(b, "terms"), $"\"terms\":\"{base64}\"", StringComparison.Ordinal));

    private static ReleaseBytes WithExceptions(string base64) => OfLists().WithBlob(TermLists, b => Replaced(b, Member(b, "exceptions"), $"\"exceptions\":\"{base64}\""));

    private static string Member(string blob, string name)
    {
        int at = blob.IndexOf($"\"{name}\":", StringComparison.Ordinal);
        return blob[at..(blob.IndexOf('"', at + name.Length + 4) + 1)];
    }

    private static string Blob(string language) => OfLists().Text(TermLists).Replace("\"locale\":\"en\"", $"\"locale\":\"{language}\"", StringComparison.Ordinal);

    private static string Empty(string language) => $"{{\"collection\":\"{TermLists}\",\"locale\":\"{language}\",\"items\":[]}}";
}
