using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Checks.Reading;

/// <summary>
/// The Flesch-Kincaid grade of an English text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975).
/// </summary>
internal static partial class FleschKincaid
{
    /// <summary>The grade; 0 for a text without words.</summary>
    public static double Grade(string text)
    {
        string[] words = [.. Words().Matches(text).Select(match => match.Value)];
        if (words.Length == 0)
        {
            return 0;
        }

        int sentences = Math.Max(1, Ends().Count(text) + (EndsOpen().IsMatch(text) ? 1 : 0));
        return (0.39 * words.Length / sentences) + (11.8 * words.Sum(Syllables.In) / words.Length) - 15.59;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(['\u2019][\p{L}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[.!?\u2026]+[""'\u201D\u2019)]*(?=\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\p{L}\p{N},;:][""'\u201D\u2019)]*\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndsOpen();
}
