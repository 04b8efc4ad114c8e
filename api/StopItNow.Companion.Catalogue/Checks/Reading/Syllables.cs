using System.Text.RegularExpressions;

namespace StopItNow.Companion.Catalogue.Checks.Reading;

/// <summary>Counts syllables of English words by their vowel groups; <see cref="SyllableExceptions"/> holds the words this gets wrong.</summary>
internal static partial class Syllables
{
    /// <summary>Syllables of one word, at least 1; a number counts one for each digit.</summary>
    public static int In(string word)
    {
        string plain = word.ToLowerInvariant().Replace('\u2019', '\'');
        string letters = plain.Split('\'')[0];
        if (SyllableExceptions.Counts.TryGetValue(plain, out int known) || SyllableExceptions.Counts.TryGetValue(letters, out known))
        {
            return known;
        }

        int silent = InnerSilent().Count(letters) + (EndsSilent(letters) ? 1 : 0);
        int digits = letters.Count(char.IsAsciiDigit);
        return Math.Max(1, Vowels().Count(letters) + Hiatus().Count(letters) - silent + digits);
    }

    /// <summary>The e of 'make', 'makes' and 'walked' is not spoken; that of 'table', 'boxes' and 'wanted' is.</summary>
    private static bool EndsSilent(string word)
    {
        string stem = word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith('e') ? word[..^1] : "";
        if (stem.Length == 0 || IsVowel(stem[^1]) || (stem[^1] == 'l' && stem.Length > 1 && !IsVowel(stem[^2])))
        {
            return false;
        }

        return word[^1] switch
        {
            's' => !SpokenBeforeEs().IsMatch(stem),
            'd' => stem[^1] is not ('t' or 'd'),
            _ => true,
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    [GeneratedRegex("[aeiouyàâäéèêëîïôöùûü]+", RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();

    [GeneratedRegex("(s|x|z|c|g|sh|ch)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenBeforeEs();

    // Two vowels spoken apart: 'reliable', 'create', 'violet'; not 'nation', 'special', 'patience'.
    [GeneratedRegex("(?<![tcsg])i[ao](?!u)|(?<![qg])ua(?=[lt])|eo(?!p)|ying|iet|[uoe]ing|ism\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hiatus();

    // The e before an ending that begins with a consonant: 'homework', 'statement', 'careless'.
    [GeneratedRegex("(?<=[aeiouy][^aeiouy])e(?=(ly|ment|ments|less|ful|fully|ness|times|where|thing|work|line|lines)\\z)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerSilent();
}
