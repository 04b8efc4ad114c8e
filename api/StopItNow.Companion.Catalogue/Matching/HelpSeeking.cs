namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>Whether the words of a search that no match covers ask for help, in any of the shipped languages (<c>MATCHING.md</c>, section 8).</summary>
internal static class HelpSeeking
{
    /// <summary>Stands for whatever a match covers; no word is one.</summary>
    private const string Covered = "|";

    /// <summary>Each pattern: parts that stand in this order, each a run of words, with anything between them.</summary>
    private static readonly string[][] Patterns = [.. MatchingData.Read("help-seeking.json").GetProperty("patterns").EnumerateObject()
        .SelectMany(language => language.Value.EnumerateArray())
        .Select(pattern => pattern.GetString()!.Split('…').Select(part => Sentence(Pieces.OfText(part).Select(piece => piece.Text))).ToArray())];

    /// <summary>Looks at the pieces outside the matches.</summary>
    public static bool Asks(IReadOnlyList<Piece> pieces, IEnumerable<Span> matches)
    {
        string[] words = [.. pieces.Select(piece => piece.Text)];
        foreach (Span match in matches)
        {
            words.AsSpan(match.Start, match.End - match.Start).Fill(Covered);
        }

        string outside = Sentence(words);
        return Patterns.Any(pattern => StandsIn(outside, pattern));
    }

    private static string Sentence(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    private static bool StandsIn(string text, string[] pattern)
    {
        int from = 0;
        foreach (string part in pattern)
        {
            int at = text.IndexOf(part, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            // The space after a part may be the one before the next.
            from = at + part.Length - 1;
        }

        return true;
    }
}
