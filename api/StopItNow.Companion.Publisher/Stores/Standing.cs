using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;

namespace StopItNow.Companion.Publisher.Stores;

/// <summary>
/// What a store holds already, for whoever wants to publish there with these roots: which numbers are used, and below what nothing may go. A file that the
/// disk lost or damaged says nothing, so that publishing again can put it back.
/// </summary>
internal sealed class Standing(Store store, RootChain roots)
{
    /// <exception cref="Refusal">The store holds the roots of other keys, or newer ones.</exception>
    public void RequireSameRoots()
    {
        RootChain? published = store.WholeRoots();
        if (published is null ? HoldsHeadsOfOtherKeys() : !published.AgreesWith(roots))
        {
            throw new Refusal($"The store {store.Folder} belongs to other keys: its roots are different. Use the keys it began with, or another store.");
        }

        int newest = store.Positions().Append(store.CurrentPosition() ?? default).Select(position => position.RootVersion).Append(published?.Newest.Version ?? 0).Max();
        if (newest > roots.Newest.Version)
        {
            throw new Refusal($"The store {store.Folder} is at root {newest}, the given roots end at {roots.Newest.Version}. Copy the newer ones from the keys, or from {store.RootsFolder}.");
        }
    }

    /// <summary>
    /// The highest position that was ever written, whether the pointer reached it or is lost: no client goes back. Where its head is lost or damaged, that
    /// one place is open to whoever has a head for it.
    /// </summary>
    /// <param name="head">What is to be published.</param>
    public Floor? FloorFor(ReadOnlyMemory<byte> head)
    {
        Position highest = store.Numbers().LastOrDefault(position => position.RootVersion <= roots.Newest.Version);
        TrustedHead? there = HeadAt(highest) ?? HeadReader.Read(head, roots.Newest).Head;
        return highest == default ? null : new Floor(highest.RootVersion, highest.Sequence, there?.PayloadSha256 ?? "");
    }

    /// <summary>The position after everything that was ever written under the newest root, whether it was pointed to or not: a position never means two things.</summary>
    /// <param name="first">Where a store without a release begins.</param>
    /// <exception cref="Refusal">There is none.</exception>
    public Position Next(long first = 1)
    {
        int version = roots.Newest.Version;
        long highest = store.Numbers().LastOrDefault(position => position.RootVersion == version).Sequence;
        return highest == Position.LargestSequence
            ? throw new Refusal("No sequence is left under this root: somebody has used the last one. Make a new head key with 'keys rotate --head', then sign again.")
            : new Position(version, highest == 0 ? first : highest + 1);
    }

    /// <summary>The head at a position, or null when there is none that is what it should be.</summary>
    public TrustedHead? HeadAt(Position position)
        => store.Head(position) is { } bytes && roots.Of(position.RootVersion) is { } root
            && HeadReader.Read(bytes, root).Head is { } head && new Position(head.Head.RootVersion, head.Head.Sequence) == position ? head : null;

    private bool HoldsHeadsOfOtherKeys()
        => store.Positions().Any(position => roots.Of(position.RootVersion) is { } root && HeadReader.Read(store.Head(position) ?? default, root).Reason == RejectionReason.UnknownKey);
}
