using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Online;

/// <summary>What those refusals mean that no machine mends: the protocol's word first, for alarms that look for it, then a sentence for the person whom it wakes.</summary>
internal static class RefusedWords
{
    private static readonly string Rollback = Word.Of(RejectionReason.Rollback);
    private static readonly string Equivocation = Word.Of(RejectionReason.Equivocation);

    private static readonly string Unreachable = Word.Of(FetchEnd.Unreachable);

    /// <summary>The reason, with its meaning where the word alone says too little.</summary>
    public static string Of(string reason) => reason == Rollback
        ? $"{reason}. The service gives an older release than it gave before. Look whether an old copy of the store was put back, and bring the newest one."
        : reason == Equivocation
            ? $"{reason}. The service gives another release under a number that it gave before. Look whether two stores are published from, or somebody else has the head key."
            : reason == Unreachable ? $"{reason}. Nothing answers there. Look whether the service runs, and whether the address is the one people use." : reason;
}
