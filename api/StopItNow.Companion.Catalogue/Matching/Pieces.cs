using System.Text;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>What a phrase is compared by.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="IsWord">A word; otherwise two neighbouring characters of a script without spaces, which overlap their neighbours and are never joined.</param>
/// <param name="Word">Which word, or stretch of a script without spaces, it is of; from 0.</param>
internal sealed record Piece(string Text, bool IsWord, int Word);

/// <summary>
/// The pieces of normalised text, in order (<c>MATCHING.md</c>, section 3): Unicode word segmentation (UAX #29), tailored so that punctuation inside a word
/// ends it, and scripts without spaces give each pair of neighbours. Linear in the text's length.
/// </summary>
internal static class Pieces
{
    /// <summary>The pieces of a text as somebody wrote it.</summary>
    public static IReadOnlyList<Piece> OfText(string text) => Of(Normaliser.Normalise(text));

    /// <summary>The pieces of normalised text.</summary>
    public static IReadOnlyList<Piece> Of(string normalised)
    {
        List<Cluster> clusters = ClustersOf(normalised);
        ReadLetterSigns(clusters);
        List<Piece> pieces = [];
        int word = 0;
        for (int start = 0; start < clusters.Count;)
        {
            WritingKind kind = clusters[start].Kind;
            int end = start + 1;
            while (end < clusters.Count && clusters[end].Kind == kind)
            {
                end++;
            }

            if (kind != WritingKind.None)
            {
                pieces.AddRange(OfStretch(clusters[start..end], word++));
            }

            start = end;
        }

        return pieces;
    }

    private static IEnumerable<Piece> OfStretch(List<Cluster> stretch, int word)
    {
        if (stretch[0].Kind == WritingKind.Spaced)
        {
            return [new Piece(string.Concat(stretch.Select(cluster => cluster.Text)), true, word)];
        }

        // A single character stands alone, so that it can be looked for where it does.
        return stretch.Count == 1
            ? [new Piece(stretch[0].Text, false, word)]
            : stretch.Zip(stretch.Skip(1), (first, second) => new Piece(first.Text + second.Text, false, word));
    }

    private static List<Cluster> ClustersOf(string normalised)
    {
        List<Cluster> clusters = [];
        StringBuilder open = new();
        WritingKind kind = WritingKind.None;
        foreach (Rune character in normalised.EnumerateRunes())
        {
            if (kind == WritingKind.None || !Folding.IsMark(character.Value))
            {
                Close();
                kind = Folding.KindOf(character.Value);
            }

            open.Append(character);
        }

        Close();
        return clusters;

        void Close()
        {
            if (open.Length > 0)
            {
                clusters.Add(new Cluster(open.ToString(), kind));
                open.Clear();
            }
        }
    }

    /// <summary><c>@</c> and <c>$</c> are read as letters where they touch one.</summary>
    private static void ReadLetterSigns(List<Cluster> clusters)
    {
        bool[] letters = [.. clusters.Select(cluster => cluster.Kind == WritingKind.Spaced && !Folding.IsDigit(cluster.Text[0]))];
        bool before = false;
        for (int i = 0; i < clusters.Count; i++)
        {
            before = clusters[i].Text is "@" or "$" && (before || (i > 0 && letters[i - 1]) || (i + 1 < clusters.Count && letters[i + 1]));
            if (before)
            {
                clusters[i] = clusters[i] with { Kind = WritingKind.Spaced };
            }
        }
    }

    /// <summary>A character with the marks that spell it.</summary>
    private readonly record struct Cluster(string Text, WritingKind Kind);
}
