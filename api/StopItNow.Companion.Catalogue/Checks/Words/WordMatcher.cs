using System.Text;

namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>Finds whole words and runs of words in a text, whatever their casing, accents of width, punctuation or spacing.</summary>
internal sealed class WordMatcher
{
    private readonly (string Phrase, string[] Words)[] _phrases;

    public WordMatcher(IEnumerable<string> phrases) => _phrases = [.. phrases.Select(phrase => (phrase, Split(phrase)))];

    /// <summary>The phrases that occur in the text.</summary>
    public IEnumerable<string> In(string text)
    {
        string[] words = Split(text);
        return _phrases.Where(phrase => Occurs(phrase.Words, words)).Select(phrase => phrase.Phrase);
    }

    /// <summary>The words of a text: runs of letters, marks and digits, folded to one form.</summary>
    public static string[] Split(string text)
    {
        string folded = WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return new string([.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // Normalisation throws on half a character; another rule tells of that.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool Occurs(string[] phrase, string[] words)
    {
        for (int at = 0; at + phrase.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, phrase.Length).SequenceEqual(phrase))
            {
                return true;
            }
        }

        return false;
    }
}
