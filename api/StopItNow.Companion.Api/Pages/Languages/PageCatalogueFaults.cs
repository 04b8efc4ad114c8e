using System.Text.RegularExpressions;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>What keeps a translation from standing in the place of the English sentences.</summary>
internal static partial class PageCatalogueFaults
{
    /// <summary>Every fault, each with the sentence it is in and what to do. A whole language is there or it is not: one missing sentence is a fault.</summary>
    public static IEnumerable<string> Of(PageCatalogue catalogue, PageCatalogue source)
    {
        var (here, wanted) = (Places(catalogue), Places(source));
        foreach (var (part, sentence) in wanted.Keys.Except(here.Keys))
            yield return $"lacks “{sentence}” in {part}: translate it there.";
        foreach (var (part, sentence) in here.Keys.Except(wanted.Keys))
            yield return $"has “{sentence}” in {part}, which the pages do not say there: take it out.";
        foreach (var (place, words) in here)
        {
            if (string.IsNullOrWhiteSpace(words))
                yield return $"has no words for “{place.Sentence}”: translate it.";
            else if (!Marks(words).SequenceEqual(Marks(place.Sentence)))
                yield return $"has other values or tags than “{place.Sentence}” ({string.Join(' ', Marks(place.Sentence))}): keep each of them once.";
            else if (Unsafe().IsMatch(Tag().Replace(words, "")) || !Closes(words))
                yield return $"has markup that is no tag of “{place.Sentence}”: write < > & \" and braces only in its tags and values, and close each tag.";
        }
    }

    /// <summary>How many sentences of the pages have no words here.</summary>
    public static int Lacking(PageCatalogue catalogue, PageCatalogue source) => source.Sentences.Keys.Count(sentence => string.IsNullOrWhiteSpace(catalogue.Sentences.GetValueOrDefault(sentence)));

    private static Dictionary<(string Part, string Sentence), string> Places(PageCatalogue catalogue) =>
        catalogue.Messages.SelectMany(part => part.Value, (part, sentence) => ((part.Key, sentence.Key), sentence.Value)).ToDictionary(place => place.Item1, place => place.Value);

    /// <summary>Values such as {0} and tags, in any order: languages put them where they belong.</summary>
    private static IEnumerable<string> Marks(string words) => Tag().Matches(words).Select(mark => mark.Value).Order(StringComparer.Ordinal);

    private static bool Closes(string words)
    {
        var open = "";
        foreach (Match tag in Tag().Matches(words))
        {
            if (tag.Value[0] == '{')
                continue;
            if (tag.Groups["name"].Value != (tag.Groups["end"].Success ? open : "") && tag.Groups["end"].Success || !tag.Groups["end"].Success && open != "")
                return false;
            open = tag.Groups["end"].Success ? "" : tag.Groups["name"].Value;
        }

        return open == "";
    }

    [GeneratedRegex(@"<(?<end>/)?(?<name>strong|code|a)>|\{[0-9]\}")]
    private static partial Regex Tag();

    [GeneratedRegex("""[<>&"{}]""")]
    private static partial Regex Unsafe();
}
