using System.Text.Json;

namespace StopItNow.Companion.Api.Tests.Commitment;

/// <summary>The words of <c>COMMITMENT.md</c> for everything that can be wrong with a link, a note or a page of notes.</summary>
internal enum Reason
{
    NoLink,
    CutShort,
    Mistyped,
    WrongVersion,
    WrongSize,
    Tampered,
    NotByThePerson,
    Malformed,
    TooLong,
    WrongDirection,
    OutOfOrder,
    Replayed,
    Forked,
    Dropped,
    TooOld,
    Truncated,
    RolledBack,
}

internal static class ReasonWords
{
    public static string Word(this Reason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
