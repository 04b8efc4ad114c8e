using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Messages and steps in English read easily: a reading age of 11 at most (Flesch-Kincaid grade plus 5).</summary>
internal sealed class ReadingAge : IContentRule
{
    /// <summary>Grade 6.5 rounds to a reading age of 11; the formula is not exact enough to be held to less.</summary>
    public const double HighestGrade = 6.5;

    public string Name => "reading-age";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<Message> entry in pack.Messages.Where(m => IsEnglish(m.Locale)))
        {
            Tell(entry, "body", entry.Value.Body, problems);
        }

        foreach (Entry<SelfHelpStep> entry in pack.Steps.Where(s => IsEnglish(s.Locale)))
        {
            Tell(entry, "steps", string.Join(' ', [entry.Value.Introduction, .. entry.Value.Steps]), problems);
        }
    }

    /// <summary>Whether a text is in English, the one language these measures are made for.</summary>
    internal static bool IsEnglish(string? locale) => locale?.Split('-')[0] == "en";

    private static void Tell<T>(Entry<T> entry, string field, string text, ProblemList problems)
    {
        double grade = Reading.FleschKincaid.Grade(text);
        if (grade > HighestGrade)
        {
            problems.Add(entry, field, FormattableString.Invariant($"needs a reading age of {grade + 5:0.0}"), "use shorter sentences and words; 9 is the aim, 11 the most");
        }
    }
}
