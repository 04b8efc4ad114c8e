using System.Text.Json.Nodes;
using StopItNow.Companion.Catalogue.Tests.Releases;

namespace StopItNow.Companion.Catalogue.Tests.Vectors;

/// <summary>Country notes, and services, in another language.</summary>
internal static partial class ReleaseVectors
{
    private const string British = """{"code":"GB","note":"Dort gibt es eine Nummer."}""";

    private static IEnumerable<JsonObject> Notes()
    {
        yield return Case("country notes in another language", NotesIn("de", British), "accepted");
        yield return Case("country notes of a country that is not listed", NotesIn("de", British.Replace("GB", "ZZ", StringComparison.Ordinal)), "accepted");
        yield return Case("country notes without one", NotesIn("de"), "accepted");
        yield return Case("country notes with members of a newer server", NotesIn("de", British.Replace("}", ",\"mood\":[1]}", StringComparison.Ordinal)), "accepted");
        yield return Case("services in another language", Release().WithCollection("resources", "de", Blob("resources", "de"), 0).InOrder(), "accepted");
        yield return Case("country notes without a locale", NotesIn(null, British), "invalid-content");
        yield return Case("country notes out of order", NotesIn("de", British, British.Replace("GB", "FR", StringComparison.Ordinal)), "invalid-content");
        yield return Case("country notes with a country twice", NotesIn("de", British, British), "invalid-content");
        yield return Case("country notes with a country in small letters", NotesIn("de", British.Replace("GB", "gb", StringComparison.Ordinal)), "invalid-content");
        yield return Case("country notes with markup", NotesIn("de", British.Replace("Dort", "<b>Dort", StringComparison.Ordinal)), "invalid-content");
        yield return Case("country notes with a note that is null", NotesIn("de", """{"code":"GB","note":null}"""), "invalid-content");
        yield return Case("country notes without a note", NotesIn("de", """{"code":"GB"}"""), "invalid-content");
        yield return Case("country notes with an item that is null", NotesIn("de", "null"), "invalid-content");
    }

    private static ReleaseBytes NotesIn(string? locale, params string[] notes)
        => Release().WithCollection("country-notes", locale, Blob("country-notes", locale, notes), notes.Length).InOrder();

    private static string Blob(string name, string? locale, params string[] items)
        => $$"""{"collection":"{{name}}","locale":{{(locale is null ? "null" : $"\"{locale}\"")}},"items":[{{string.Join(',', items)}}]}""";
}
