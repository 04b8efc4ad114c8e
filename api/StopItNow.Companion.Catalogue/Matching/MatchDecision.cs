using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Matching;

/// <summary>What becomes of a search: <paramref name="Answer"/> null is <c>clear</c>.</summary>
/// <param name="Answer">What the person sees, or null.</param>
/// <param name="Concern">What it is about: the first of the concerns that matched, in the order they are declared.</param>
/// <param name="By">The lists that matched, each once; null stands for the person's own phrases.</param>
internal sealed record MatchDecision(MatchAnswer? Answer, Concern? Concern, IReadOnlyList<string?> By)
{
    /// <summary>Nothing matched.</summary>
    public static MatchDecision Clear { get; } = new(null, null, []);

    /// <summary>
    /// Decides about one search from its query texts (<c>MATCHING.md</c>, section 7). Never throws. Another list never turns <c>pause</c> or <c>support</c>
    /// into <c>clear</c>.
    /// </summary>
    public static MatchDecision Of(IEnumerable<string> queries, IReadOnlyList<TermGroup> index)
    {
        Match[] matches = [.. queries.SelectMany(query => MatchesIn(Pieces.OfText(query), index))];
        return matches.Length == 0 ? Clear : new MatchDecision(
            matches.Any(match => match.Answer == MatchAnswer.Pause) ? MatchAnswer.Pause : MatchAnswer.Support,
            matches.Min(match => match.Terms.Concern),
            [.. matches.Select(match => match.Terms.List).Distinct()]);
    }

    /// <summary>A query's matches. Asking for help in one query text says nothing about another.</summary>
    private static IEnumerable<Match> MatchesIn(IReadOnlyList<Piece> pieces, IReadOnlyList<TermGroup> index)
    {
        (Terms Terms, Span Span)[] found = [.. index.SelectMany(group => SpansIn(pieces, group))];
        bool isHelp = found.Length > 0 && HelpSeeking.Asks(pieces, found.Select(match => match.Span));
        return found.Select(match => new Match(match.Terms, isHelp ? MatchAnswer.Support : match.Terms.Answer));
    }

    private static IEnumerable<(Terms Terms, Span Span)> SpansIn(IReadOnlyList<Piece> pieces, TermGroup group)
    {
        if (group.Terms.Count == 0)
        {
            return [];
        }

        List<Span>[] matches = [.. group.Terms.Select(_ => new List<Span>())];
        List<Span>[] exceptions = [.. group.Terms.Select(_ => new List<Span>())];
        foreach (PhraseCandidate candidate in Candidates.Of(pieces, group.Longest))
        {
            ulong fingerprint = group.FingerprintOf(candidate.Text);
            for (int i = 0; i < group.Terms.Count; i++)
            {
                Add(group.Terms[i].Matching, matches[i]);
                Add(group.Terms[i].Exceptions, exceptions[i]);
            }

            void Add(TermIndex? terms, List<Span> spans)
            {
                if (terms is not null && terms.Has(fingerprint))
                {
                    spans.Add(candidate.Pieces);
                }
            }
        }

        return group.Terms.SelectMany((terms, i) => Left(matches[i], exceptions[i], pieces.Count).Select(span => (terms, span)));
    }

    /// <summary>The matches that no exception covers. Exceptions are looked at once and not for each match: a text may hold thousands of both.</summary>
    private static IEnumerable<Span> Left(List<Span> matches, List<Span> exceptions, int pieces)
    {
        if (exceptions.Count == 0)
        {
            return matches;
        }

        // For each piece, how far an exception reaches that begins there or before it.
        int[] reach = new int[pieces];
        foreach (Span exception in exceptions)
        {
            reach[exception.Start] = Math.Max(reach[exception.Start], exception.End);
        }

        for (int i = 1; i < pieces; i++)
        {
            reach[i] = Math.Max(reach[i], reach[i - 1]);
        }

        return matches.Where(match => reach[match.Start] < match.End);
    }

    private readonly record struct Match(Terms Terms, MatchAnswer Answer);
}
