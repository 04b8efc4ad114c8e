using System.Text;

namespace StopItNow.Companion.Catalogue.Checks.Words;

/// <summary>
/// Finds whole words and runs of words in a text, whatever their casing, accents of width, punctuation or spacing. A word with a star at either end is found in every longer word
/// that ends or begins with the rest.
/// </summary>
internal sealed class WordMatcher
{
    private readonly Phrase[] _phrases;
    private readonly Phrase[] _names;

    /// <param name="phrases">What is looked for.</param>
    /// <param name="names">Names of services in which a phrase may stand: nothing is found inside one.</param>
    public WordMatcher(IEnumerable<string> phrases, IEnumerable<string>? names = null)
        => (_phrases, _names) = ([.. phrases.Select(Phrase.Of)], [.. (names ?? []).Select(Phrase.Of)]);

    /// <summary>The phrases that occur in the text; of one with a star, the words that were found.</summary>
    public IEnumerable<string> In(string text)
    {
        string[] words = Split(text);
        foreach (Phrase name in _names)
        {
            for (int at = name.Find(words, 0); at >= 0; at = name.Find(words, at + 1))
            {
                Array.Fill(words, "", at, name.Length);
            }
        }

        return _phrases.Select(phrase => (Phrase: phrase, At: phrase.Find(words, 0))).Where(found => found.At >= 0)
            .Select(found => found.Phrase.HasStar ? string.Join(' ', words.AsSpan(found.At, found.Phrase.Length)!) : found.Phrase.Written).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The words of a text: runs of letters, marks and digits, folded to one form.</summary>
    public static string[] Split(string text)
    {
        string folded = WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return new string([.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // Normalisation throws on half a character; another rule tells of that.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private sealed record Phrase(string Written, Word[] Words)
    {
        public int Length => Words.Length;

        public bool HasStar => Words.Any(word => word.Before || word.After);

        public static Phrase Of(string written)
            => new(written, [.. written.Split(' ').SelectMany(part => Split(part).Select(text => new Word(text, part.StartsWith('*'), part.EndsWith('*'))))]);

        /// <summary>Where it occurs first, from a place on; -1 where it does not.</summary>
        public int Find(string[] text, int from)
        {
            for (int at = from; at + Words.Length <= text.Length; at++)
            {
                if (Words.Select((word, i) => word.Is(text[at + i])).All(isIt => isIt))
                {
                    return at;
                }
            }

            return -1;
        }
    }

    private readonly record struct Word(string Text, bool Before, bool After)
    {
        public bool Is(string word) => (Before, After) switch
        {
            (false, false) => word == Text,
            (false, true) => word.StartsWith(Text, StringComparison.Ordinal),
            (true, false) => word.EndsWith(Text, StringComparison.Ordinal),
            (true, true) => word.Contains(Text, StringComparison.Ordinal),
        };
    }
}
