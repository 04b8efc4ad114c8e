using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>Everything verified that one pointer leads to. Only <see cref="StoreReader"/> makes one.</summary>
/// <param name="Roots">From version 1, without gaps, to the one the release is signed under.</param>
/// <param name="Release">The release the pointer names.</param>
/// <param name="Publications">That release and those before it, newest first.</param>
/// <param name="EarlierBlobs">By SHA-256, the newest release's first: what only releases before this one name.</param>
internal sealed record PublishedCatalogue(
    IReadOnlyList<TrustedRoot> Roots,
    Release Release,
    IReadOnlyList<Publication> Publications,
    IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> EarlierBlobs)
{
    /// <summary>Where the release stands.</summary>
    public Position Position => Publications[0].Position;
}
