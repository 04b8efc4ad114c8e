using System.Text;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>
/// Every way in which pieces may be read (<c>MATCHING.md</c>, section 4): digits in a word as letters, and three of one letter as two or as one. At most eight;
/// where more places could be read in two ways, the later ones are read in the first.
/// </summary>
internal static class Spellings
{
    /// <summary>Places that can be read in two ways; each more would double the spellings.</summary>
    private const int MostPlaces = 3;

    /// <summary>The readings of <paramref name="texts"/>, joined by <paramref name="separator"/>.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts, string separator)
    {
        string asWritten = texts.Count == 1 ? texts[0] : string.Join(separator, texts);
        if (!NeedsReading(asWritten))
        {
            return [asWritten];
        }

        List<string[]> parts = [.. texts.SelectMany((text, i) => i == 0 ? PartsOf(text) : [[separator], .. PartsOf(text)])];
        int places = Math.Min(parts.Count(part => part.Length > 1), MostPlaces);
        return [.. Enumerable.Range(0, 1 << places).Select(choice => Reading(parts, choice))];
    }

    /// <summary>One spelling: the lowest bit of <paramref name="choice"/> says how the first place with two readings is read, and so on.</summary>
    private static string Reading(List<string[]> parts, int choice)
    {
        StringBuilder text = new();
        foreach (string[] part in parts)
        {
            text.Append(part.Length > 1 ? part[choice & 1] : part[0]);
            choice >>= part.Length > 1 ? 1 : 0;
        }

        return text.ToString();
    }

    /// <summary>A word in parts, each with its readings, the likeliest first.</summary>
    private static List<string[]> PartsOf(string text)
    {
        if (!NeedsReading(text))
        {
            return [[text]];
        }

        Rune[] characters = [.. text.EnumerateRunes()];
        bool hasLetter = characters.Any(character => !Folding.IsDigit(character.Value));
        return hasLetter ? Squeezed([.. characters.Select(ReadingsOf)]) : [[text]];
    }

    private static string[] ReadingsOf(Rune character) => character.Value switch
    {
        '0' => ["o"],
        '1' => ["l", "i"],
        '2' => ["z"],
        '3' => ["e"],
        '4' or '@' => ["a"],
        '5' or '$' => ["s"],
        '6' => ["g", "b"],
        '7' => ["t"],
        '8' => ["b"],
        '9' => ["g"],
        _ => [character.ToString()],
    };

    /// <summary>Most words are read in one way only.</summary>
    private static bool NeedsReading(string text)
    {
        int run = 0;
        Rune? before = null;
        foreach (Rune character in text.EnumerateRunes())
        {
            run = character == before ? run + 1 : 1;
            before = character;
            if (run == 3 || Folding.IsDigit(character.Value) || character.Value is '@' or '$')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Three or more of one letter are two of them, or one.</summary>
    private static List<string[]> Squeezed(string[][] parts)
    {
        List<string[]> squeezed = [];
        for (int start = 0; start < parts.Length;)
        {
            int end = start + 1;
            while (parts[start].Length == 1 && end < parts.Length && parts[end].Length == 1 && parts[end][0] == parts[start][0])
            {
                end++;
            }

            string letter = parts[start][0];
            squeezed.AddRange(end - start >= 3 ? [[letter + letter, letter]] : parts[start..end]);
            start = end;
        }

        return squeezed;
    }
}
