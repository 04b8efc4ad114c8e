using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Publisher.Stores;

/// <summary>Why a signed candidate is not published, in a person's words: what happened, what to do, and last the protocol's word for whoever looks it up.</summary>
internal static class PublishRefusal
{
    /// <param name="reason">What the reader found.</param>
    /// <param name="head">What was signed, or null where it cannot be read.</param>
    /// <param name="store">Where it was to go.</param>
    public static string Of(RejectionReason reason, Head? head, Store store) => $"{Told(reason, head, store)} Nothing was published. ({Word.Of(reason)})";

    private static string Told(RejectionReason reason, Head? head, Store store)
    {
        string signed = head is null ? "This candidate" : $"This candidate was signed as release {new Position(head.RootVersion, head.Sequence)}, and it";
        string? newest = store.Numbers() is [.., var last] ? last.ToString() : null;
        return reason switch
        {
            RejectionReason.Rollback => $"{signed} is too late: the store has gone on to {newest} since. Look at what was published in between with 'diff', then sign this again; it gets the next number.",
            RejectionReason.Equivocation => $"{signed} is too late: the store holds another release with that number, published by somebody else or left by a publisher that did not finish. Sign this again; it gets the next number.",
            RejectionReason.WrongRootVersion or RejectionReason.UnknownKey => $"{signed} is signed by keys that do not count here: they were replaced since, or belong to another store. Sign it again.",
            RejectionReason.WrongChannel => $"{signed} is for the other channel. Sign it with this store's keys.",
            RejectionReason.Unsigned => "Nobody has signed this candidate. Sign it first.",
            _ => "This candidate is damaged, or was changed after it was signed. Build it again, then sign it again.",
        };
    }
}
