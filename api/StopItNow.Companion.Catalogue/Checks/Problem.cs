namespace StopItNow.Companion.Catalogue.Checks;

/// <summary>One thing an editor has to mend, or to look at again.</summary>
/// <param name="Rule">Stable kebab-case name of the rule that found it.</param>
/// <param name="File">Path as the editor knows it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Field">Field such as <c>phone.number</c>, or the entry's id where the whole entry is meant.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record Problem(string Rule, string File, int Line, string Field, string Wrong, string Mend)
{
    /// <summary>The line an editor reads: <c>file:line field: what is wrong, how to mend it</c>.</summary>
    public override string ToString() => $"{File}:{Line} {Field}: {Wrong}, {Mend}";

    /// <summary>The order problems are told in: file, line, field, then words.</summary>
    public static IReadOnlyList<Problem> InOrder(IEnumerable<Problem> problems)
        => [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)
            .ThenBy(p => p.Field, StringComparer.Ordinal).ThenBy(p => p.Wrong, StringComparer.Ordinal)];
}
