using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Whether somebody has read a translation is said in one way, so that no draft passes for a reviewed text by its spelling.</summary>
internal sealed class Reviewed : IContentRule
{
    private static readonly string[] NoAnswers = ["nobody", "no one", "no", "not yet", "unknown", "unreviewed", "draft", "todo", "tbd", "n/a"];

    public string Name => "reviewed";

    public void Check(ContentPack pack, ProblemList problems)
    {
        Each(pack.Messages, problems);
        Each(pack.Steps, problems);
        Each(pack.Translations, problems);
    }

    private static void Each<T>(IEnumerable<Entry<T>> entries, ProblemList problems)
    {
        foreach (Entry<T> entry in entries.Where(e => e.ReviewedBy is { } by && by != Review.Nobody && (e.IsDraft || NoAnswers.Contains(by.Trim(), StringComparer.OrdinalIgnoreCase))))
        {
            problems.Add(entry, Review.Field, $"'{entry.ReviewedBy}' names nobody", $"write \"{Review.Nobody}\" until somebody who speaks the language has read it, then their name or role");
        }
    }
}
