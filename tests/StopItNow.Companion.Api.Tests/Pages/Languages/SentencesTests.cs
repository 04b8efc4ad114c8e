using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Pages.Languages;

/// <summary>The English file is the list of what the pages say. It is made from the views: whoever changes a sentence copies the file that this test writes.</summary>
public sealed partial class SentencesTests
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "sources");

    [Fact]
    public void Every_sentence_of_the_pages_stands_in_the_English_file_and_no_other()
    {
        var made = LocaleFolder.Text(new("en-GB", "the editors", Sentences()));
        var (committed, written) = (Path.Combine(TestLanguages.Folder, "en-GB.json"), Path.Combine(AppContext.BaseDirectory, "en-GB.json"));
        File.WriteAllText(written, made);

        Assert.True(made == File.ReadAllText(committed), $"The sentences changed. Copy them: cp {written} api/StopItNow.Companion.Api/Locales/en-GB.json");
        Assert.InRange(TestLanguages.Shipped[0].Sentences.Count, 300, 1000);
    }

    [Fact]
    public void Each_is_written_out_where_it_is_said_so_that_none_escapes_the_list()
    {
        // The layout says the title that each page gave it, which the list takes from there.
        var said = SourceFiles().SelectMany(file => Uses().Matches(File.ReadAllText(file)).Select(use => (File: Path.GetFileName(file), use.Value))).ToList();
        Assert.Equal(["_Layout.cshtml"], said.Where(use => !use.Value.EndsWith('"')).Select(use => use.File));
        Assert.True(said.Count > 300);
    }

    /// <summary>By part of the pages, in the order of the files; what more than one part says is shared.</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, string>> Sentences()
    {
        var places = SourceFiles().SelectMany(file => Said().Matches(File.ReadAllText(file)).Select(use => (Part: PartOf(file), Sentence: use.Groups["sentence"].Value)))
            .GroupBy(use => use.Sentence, use => use.Part).Select(use => (Part: use.Distinct().Count() == 1 ? use.First() : "shared", Sentence: use.Key));
        return places.GroupBy(place => place.Part, place => place.Sentence).OrderBy(part => part.Key, StringComparer.Ordinal)
            .ToDictionary(part => part.Key, part => (IReadOnlyDictionary<string, string>)part.ToDictionary(sentence => sentence));
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string PartOf(string file)
    {
        var part = Path.GetRelativePath(Sources, file).Split(Path.DirectorySeparatorChar) is ["Pages", var folder, _] ? folder : "Problems";
        return part == "Languages" ? "shared" : Capital().Replace(part, "-$0").ToLowerInvariant();
    }

    [GeneratedRegex("""\b(?:T|t|Text)\["(?<sentence>[^"]+)"|\.Link\("(?<sentence>[^"]+)"|: Page\(.*?, "(?<sentence>[^"]+)", [A-Z]""")]
    private static partial Regex Said();

    [GeneratedRegex("""(?:\b(?:T|t|Text)\[|\.Link\()(?!name\b).""")]
    private static partial Regex Uses();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
