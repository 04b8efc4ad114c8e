using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>What is to become a release: content without a time, a number or a signature. The same content has the same bytes.</summary>
/// <param name="MinimumClient">Oldest extension version that understands the blobs.</param>
/// <param name="Collections">In ordinal order of name, then locale; each pair once.</param>
public sealed record Candidate(string MinimumClient, IReadOnlyList<Collection> Collections)
{
    /// <summary>The format this version writes and reads.</summary>
    public const int Spec = 1;

    /// <summary>The candidate as <c>candidate.json</c>.</summary>
    public byte[] Encode() => Payload.Write(json =>
    {
        json.WriteNumber("spec", Spec);
        json.WriteString("minimumClient", MinimumClient);
        Collection.WriteAll(json, Collections);
    });

    /// <summary>The head that turns this candidate into a release.</summary>
    public Head ToHead(TrustedRoot root, long sequence, DateTimeOffset issuedAt, DateTimeOffset expiresAt, string summary)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new Head(root.Channel, root.Version, sequence, issuedAt, expiresAt, MinimumClient, summary, Collections);
    }
}
