using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Texts fit the place they are shown in and the moment they are read in.</summary>
internal sealed class TextLength : IContentRule
{
    public const int FewestSteps = 2;
    public const int MostSteps = 8;

    private const double MoreElsewhere = 1.25;
    private const double FewerElsewhere = 0.8;

    private static readonly Dictionary<(TextOwner, string), (int Least, int Most)> Limits = new()
    {
        [(TextOwner.Message, "title")] = (1, 8),
        [(TextOwner.Message, "body")] = (25, 60),
        [(TextOwner.Message, "action.label")] = (1, 6),
        [(TextOwner.Step, "title")] = (1, 8),
        [(TextOwner.Step, "introduction")] = (5, 60),
        [(TextOwner.Step, "steps")] = (2, 40),
        [(TextOwner.Resource, "name")] = (1, 12),
        [(TextOwner.Resource, "region")] = (1, 12),
        [(TextOwner.Resource, "summary")] = (4, 30),
        [(TextOwner.Resource, "cost")] = (1, 40),
        [(TextOwner.Resource, "confidentiality")] = (3, 60),
        [(TextOwner.Resource, "note")] = (3, 60),
        [(TextOwner.Resource, "source.text")] = (1, 80),
        [(TextOwner.TermList, "title")] = (1, 8),
        [(TextOwner.TermList, "purpose")] = (4, 30),
        [(TextOwner.TermList, "steward")] = (1, 12),
        [(TextOwner.TermList, "precision")] = (4, 40),
        [(TextOwner.Country, "name")] = (1, 8),
        [(TextOwner.Country, "note")] = (3, 80),
        [(TextOwner.Evidence, "what")] = (1, 60),
        [(TextOwner.Evidence, "finding")] = (1, 80),
        [(TextOwner.Evidence, "source")] = (1, 40),
        [(TextOwner.Message, Review.Field)] = (1, 12),
        [(TextOwner.Step, Review.Field)] = (1, 12),
        [(TextOwner.Resource, Review.Field)] = (1, 12),
        [(TextOwner.Country, Review.Field)] = (1, 12),
    };

    public string Name => "text-length";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (TextPlace text in ContentTexts.Of(pack))
        {
            if (Of(text.Owner, text.Field.Split('[')[0], text.Locale) is var (least, most) && Words(text.Text) is var words && (words < least || words > most))
            {
                problems.Add(text, $"has {words} words", $"write {least} to {most}");
            }
        }

        foreach (Entry<SelfHelpStep> entry in pack.Steps.Where(s => s.Value.Steps.Count is < FewestSteps or > MostSteps))
        {
            problems.Add(entry, "steps", $"has {entry.Value.Steps.Count} steps", $"write {FewestSteps} to {MostSteps}, one thing to do each");
        }
    }

    /// <summary>The fewest and the most words of a field, or null where nothing counts them.</summary>
    /// <param name="owner">Kind of its entry.</param>
    /// <param name="field">Its field.</param>
    /// <param name="locale">Language of the text. The same thing takes a quarter more words in some languages, and a fifth fewer in others.</param>
    internal static (int Least, int Most)? Of(TextOwner owner, string field, string? locale = null)
        => !Limits.TryGetValue((owner, field), out (int Least, int Most) limit) ? null
            : ReadingAge.IsEnglish(locale ?? Locales.Source) ? limit
            : ((int)Math.Floor(limit.Least * FewerElsewhere) is var least && least > 0 ? least : 1, (int)Math.Floor(limit.Most * MoreElsewhere));

    /// <summary>Words as a reader counts them: whatever stands between spaces and holds a letter or a digit.</summary>
    internal static int Words(string text)
        => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
