using System.Text;
using System.Text.Json;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>How folded text is written.</summary>
internal enum WritingKind
{
    /// <summary>Not a character of a word at all.</summary>
    None,

    /// <summary>With spaces between words.</summary>
    Spaced,

    /// <summary>Without: Han, kana, Thai and others.</summary>
    Unspaced,
}

/// <summary>
/// What one character is compared as, and of what kind it is: <c>folding.json</c>, whose Unicode is the same on every machine (<c>MATCHING.md</c>, section 2).
/// </summary>
internal static class Folding
{
    private static readonly JsonElement Data = MatchingData.Read("folding.json");
    private static readonly CodePointRanges Removed = CodePointRanges.Of(Data.GetProperty("removed"));
    private static readonly CodePointRanges Spaced = CodePointRanges.Of(Data.GetProperty("spaced"));
    private static readonly CodePointRanges Unspaced = CodePointRanges.Of(Data.GetProperty("unspaced"));
    private static readonly CodePointRanges Marks = CodePointRanges.Of(Data.GetProperty("marks"));
    private static readonly string[][] Rows = [.. Data.GetProperty("fold").EnumerateArray().Select(row => row[1].GetString()!.Split('\t'))];
    private static readonly int[] Firsts = [.. Data.GetProperty("fold").EnumerateArray().Select(row => row[0].GetInt32())];

    /// <summary>Nothing, the character itself, or others.</summary>
    public static string Of(Rune character)
    {
        int point = character.Value;
        if (point is >= Hangul.First and <= Hangul.Last)
        {
            return Hangul.LetterByLetter(point);
        }

        int row = CodePointRanges.CountUpTo(Firsts, point) - 1;
        if (row >= 0 && point - Firsts[row] < Rows[row].Length)
        {
            return Rows[row][point - Firsts[row]];
        }

        return Removed.Contains(point) ? "" : character.ToString();
    }

    /// <summary>The kind of a character of folded text.</summary>
    public static WritingKind KindOf(int point) => point switch
    {
        < 0x80 => point is >= 'a' and <= 'z' || IsDigit(point) ? WritingKind.Spaced : WritingKind.None,
        _ when Spaced.Contains(point) => WritingKind.Spaced,
        _ when Unspaced.Contains(point) => WritingKind.Unspaced,
        _ => WritingKind.None,
    };

    /// <summary>An ASCII digit, which every decimal digit is folded to.</summary>
    public static bool IsDigit(int point) => point is >= '0' and <= '9';

    /// <summary>A mark that spells, such as a vowel sign: it belongs to the character before it.</summary>
    public static bool IsMark(int point) => point >= 0x300 && Marks.Contains(point);

    /// <summary>Code points of a text, which has no half characters.</summary>
    public static int LengthOf(string text) => text.Any(char.IsSurrogate) ? text.EnumerateRunes().Count() : text.Length;

    /// <summary>A syllable as its letters (The Unicode Standard, 3.12).</summary>
    private static class Hangul
    {
        public const int First = 0xAC00;
        public const int Last = 0xD7A3;
        private const int Leading = 0x1100;
        private const int Vowel = 0x1161;
        private const int Trailing = 0x11A7;
        private const int Vowels = 21;
        private const int Trailings = 28;

        public static string LetterByLetter(int syllable)
        {
            int index = syllable - First;
            string letters = $"{(char)(Leading + (index / Trailings / Vowels))}{(char)(Vowel + (index / Trailings % Vowels))}";
            return index % Trailings > 0 ? letters + (char)(Trailing + (index % Trailings)) : letters;
        }
    }
}
