using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>Content signed as the first release under a root.</summary>
internal sealed class SignedContent(BuiltCandidate built, TestRoot root)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public TestRoot Root { get; } = root;

    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Blobs => built.Blobs;

    public ReadOnlyMemory<byte> HeadBytes { get; } = root.Sign(HeadOf(built, root, 1));

    /// <summary>A head for this content at another position.</summary>
    public Head Head(TestRoot root, long sequence, string summary = "First words.", DateTimeOffset? issuedAt = null) =>
        HeadOf(built, root, sequence, summary, issuedAt);

    /// <summary>The same content in another release's clothes: signed as the first under another root.</summary>
    public SignedContent Under(TestRoot root) => new(built, root);

    private static Head HeadOf(BuiltCandidate built, TestRoot root, long sequence, string summary = "First words.", DateTimeOffset? issuedAt = null) => new(
        root.Channel, root.Version, sequence, issuedAt ?? Now, (issuedAt ?? Now).AddDays(45), built.Candidate.MinimumClient, summary, built.Candidate.Collections);
}
