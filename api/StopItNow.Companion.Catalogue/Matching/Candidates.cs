namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>A text that a phrase may equal, and the pieces it is made of.</summary>
/// <param name="Text">Normalised, in one spelling.</param>
/// <param name="Pieces">Which pieces it covers.</param>
internal readonly record struct PhraseCandidate(string Text, Span Pieces);

/// <summary>Neighbouring pieces: from <paramref name="Start"/>, up to and without <paramref name="End"/>.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>Every candidate of a text (<c>MATCHING.md</c>, section 5). Linear in the number of pieces.</summary>
internal static class Candidates
{
    /// <summary>Words that may be written together or torn apart; single letters in a row count as one.</summary>
    private const int MostJoined = 3;

    // Short joins come about by chance: "the pen is" is no other word.
    private const int LeastJoined = 6;
    private const int LeastOfLetters = 3;
    private const int MostCharacters = 40;

    /// <summary>Runs of 1 to <paramref name="longest"/> pieces, and words joined without a space.</summary>
    public static IEnumerable<PhraseCandidate> Of(IReadOnlyList<Piece> pieces, int longest)
    {
        for (int start = 0; start < pieces.Count; start++)
        {
            for (int end = start + 1; end <= Math.Min(start + longest, pieces.Count); end++)
            {
                foreach (PhraseCandidate candidate in Run(pieces, new Span(start, end)))
                {
                    yield return candidate;
                }
            }

            foreach (PhraseCandidate candidate in JoinedFrom(pieces, start, MostJoined))
            {
                yield return candidate;
            }
        }
    }

    /// <summary>The candidates that stand for the whole of a text, each once: what is kept of a phrase.</summary>
    public static IReadOnlyList<string> OfWhole(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        Span whole = new(0, pieces.Count);
        return [.. Run(pieces, whole).Concat(JoinedFrom(pieces, 0, pieces.Count).Where(candidate => candidate.Pieces == whole))
            .Select(candidate => candidate.Text).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<PhraseCandidate> Run(IReadOnlyList<Piece> pieces, Span span)
        => In(span, Spellings.Of([.. Enumerable.Range(span.Start, span.End - span.Start).Select(i => pieces[i].Text)], " "));

    private static IEnumerable<PhraseCandidate> JoinedFrom(IReadOnlyList<Piece> pieces, int start, int most)
    {
        string text = "";
        int characters = 0;
        int words = 0;
        int before = 0;
        for (int end = start; end < pieces.Count && pieces[end].IsWord; end++)
        {
            int length = Folding.LengthOf(pieces[end].Text);
            words += length > 1 || before != 1 ? 1 : 0;
            before = length;
            characters += length;
            if (words > most || characters > MostCharacters)
            {
                yield break;
            }

            text += pieces[end].Text;
            bool areLetters = characters == end + 1 - start;
            if (end > start && characters >= (areLetters ? LeastOfLetters : LeastJoined))
            {
                foreach (PhraseCandidate candidate in In(new Span(start, end + 1), Spellings.Of([text], "")))
                {
                    yield return candidate;
                }
            }
        }
    }

    private static IEnumerable<PhraseCandidate> In(Span span, IReadOnlyList<string> texts) => texts.Select(text => new PhraseCandidate(text, span));
}
