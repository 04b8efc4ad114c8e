using System.Collections.Frozen;

namespace StopItNow.Companion.Catalogue.Checks.Reading;

/// <summary>English words whose syllables the rules of spelling get wrong, with their count.</summary>
internal static class SyllableExceptions
{
    private static readonly (int Syllables, string Words)[] Lists =
    [
        (1, """
            real hour hours our ones else tried cried fire tired hired
            """),
        (2, """
            someone something somewhere sometimes someday every evening evenings being seeing doing going trying saying buying lying
            quiet really create people business homepage lifetime lifeline helpline helplines online sideways safety safely lonely
            closely movement statement basement lovely likely surely therefore careful useful hopeful peaceful wireless homeless
            yourself themselves yourselves ourselves didn't isn't wasn't doesn't hasn't hadn't couldn't wouldn't shouldn't haven't
            needn't science client diet trial trials poem value worried carried patient ancient review idle maybe away awake aware
            react wanted naked hundred sacred wicked kindred tv uk eu gp id ok
            """),
        (3, """
            anyone everyone somebody everything everywhere everyday quietly idea ideas area created family families different
            difference several interest unlikely completely whatever wherever whenever carefully diary denial usual actual sexual
            visual gradual manual mutual continue serious obvious various period periods media radio video videos studio audience
            australia india previous curious recipe coincide reaction reacted reactions nhs
            """),
        (4, """
            everybody entirely society anxiety variety reality usually actually sexually situation anonymous material experience
            anterior cooperate
            """),
        (5, """
            anonymously
            """),
    ];

    public static FrozenDictionary<string, int> Counts { get; } = Lists
        .SelectMany(list => list.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, list.Syllables)))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Syllables, StringComparer.Ordinal);
}
