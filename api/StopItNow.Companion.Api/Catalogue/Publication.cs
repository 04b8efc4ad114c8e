using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>A release that was published, as far as its verified head tells.</summary>
/// <param name="Id">Lower-case hexadecimal SHA-256 of the head's payload.</param>
/// <param name="Head">The payload.</param>
internal sealed record Publication(string Id, Head Head)
{
    /// <summary>Where it stands.</summary>
    public Position Position { get; } = new(Head.RootVersion, Head.Sequence);

    /// <summary>The publication of a verified head.</summary>
    public static Publication Of(TrustedHead head) => new(head.PayloadSha256, head.Head);
}
