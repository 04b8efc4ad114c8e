using System.Text.Json;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// What a release consists of and when it was made: the payload of a DSSE envelope (<see href="https://github.com/secure-systems-lab/dsse"/>) that a
/// head key signed. One signature binds every name, size, hash, order and time (<c>PROTOCOL.md</c>, section 5).
/// </summary>
/// <param name="Channel"><see cref="Channels.Development"/> or <see cref="Channels.Production"/>; the root's.</param>
/// <param name="RootVersion">The root under which it was signed.</param>
/// <param name="Sequence">1 for the first head under a root, then higher each time; at most 2^53 − 1.</param>
/// <param name="IssuedAt">UTC, whole seconds.</param>
/// <param name="ExpiresAt">When a client begins to say that it is not up to date; no client refuses a head for it. At most 100 days after <paramref name="IssuedAt"/>.</param>
/// <param name="MinimumClient">Oldest extension version that understands the blobs.</param>
/// <param name="Summary">An editor's sentence about what changed; at most <see cref="LongestSummary"/> characters.</param>
/// <param name="Collections">In ordinal order of name, then locale; each pair once.</param>
public sealed record Head(
    string Channel, int RootVersion, long Sequence, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string MinimumClient, string Summary,
    IReadOnlyList<Collection> Collections)
{
    /// <summary>The format this version writes and reads.</summary>
    public const int Spec = 1;

    /// <summary>Longest summary, in UTF-16 units.</summary>
    public const int LongestSummary = 500;

    /// <summary>Longest time between <see cref="IssuedAt"/> and <see cref="ExpiresAt"/>.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(100);

    /// <summary>The head in an envelope without signatures. Writes what it is given: <see cref="HeadReader"/> says whether it may be.</summary>
    public Envelope ToEnvelope() => new(Envelope.HeadPayloadType, Payload.Write(Write), []);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("spec", Spec);
        json.WriteString("channel", Channel);
        json.WriteNumber("rootVersion", RootVersion);
        json.WriteNumber("sequence", Sequence);
        json.WriteString("issuedAt", ProtocolTime.Text(IssuedAt));
        json.WriteString("expiresAt", ProtocolTime.Text(ExpiresAt));
        json.WriteString("minimumClient", MinimumClient);
        json.WriteString("summary", Summary);
        Collection.WriteAll(json, Collections);
    }
}
