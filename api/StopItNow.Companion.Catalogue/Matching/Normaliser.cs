using System.Text;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>
/// Gives the form in which two ways of writing the same text are equal (<c>MATCHING.md</c>, section 2). Promises: never throws, whatever the text; linear in its
/// length; and normalising what is normal changes nothing.
/// </summary>
internal static class Normaliser
{
    /// <summary>Longest run of one letter that is left: words read three as two or as one (<see cref="Spellings"/>).</summary>
    private const int LongestRun = 3;

    /// <summary>Normalises a text; half a character counts as U+FFFD.</summary>
    public static string Normalise(string text)
    {
        List<Rune> folded = new(text.Length);
        foreach (Rune character in text.EnumerateRunes())
        {
            folded.AddRange(Folding.Of(character).EnumerateRunes());
        }

        OrderMarks(folded);
        return Squeezed(folded);
    }

    /// <summary>Marks on one character have no order of their own that writers keep; canonically equivalent texts are brought to one.</summary>
    private static void OrderMarks(List<Rune> characters)
    {
        for (int start = 0; start < characters.Count; start++)
        {
            int end = start;
            while (end < characters.Count && Folding.IsMark(characters[end].Value))
            {
                end++;
            }

            if (end > start)
            {
                characters.Sort(start, end - start, Comparer<Rune>.Default);
                start = end;
            }
        }
    }

    private static string Squeezed(List<Rune> characters)
    {
        StringBuilder normal = new(characters.Count);
        int run = 0;
        Rune? before = null;
        foreach (Rune character in characters)
        {
            run = character == before ? run + 1 : 1;
            before = character;
            if (run <= LongestRun || !IsLetter(character.Value))
            {
                normal.Append(character);
            }
        }

        return normal.ToString();
    }

    private static bool IsLetter(int point)
        => Folding.KindOf(point) == WritingKind.Spaced && !Folding.IsDigit(point) && !Folding.IsMark(point);
}
