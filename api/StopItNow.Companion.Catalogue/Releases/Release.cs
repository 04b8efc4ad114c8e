using System.Collections.Frozen;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.TermLists;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>
/// A whole, checked release: bytes as served and the same content as typed values. Only <see cref="ReleaseReader"/> makes one,
/// so holding it means that enough keys signed it and that every hash, size and name agreed.
/// </summary>
public sealed class Release
{
    private readonly TrustedHead _head;

    internal Release(TrustedHead head, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> blobs, ReleaseContent content)
        => (_head, Blobs, Content) = (head, blobs, content);

    /// <summary>Lower-case hexadecimal SHA-256 of the head's payload, whoever's signatures stand under it.</summary>
    public string Id => _head.PayloadSha256;

    /// <summary>The envelope, byte for byte as published.</summary>
    public ReadOnlyMemory<byte> HeadBytes => _head.Bytes;

    /// <summary>The parsed payload.</summary>
    public Head Head => _head.Head;

    /// <summary>Where it stands: the floor for whoever holds it.</summary>
    public Floor Position => new(Head.RootVersion, Head.Sequence, Id);

    /// <summary>Blobs by their SHA-256.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Blobs { get; }

    /// <summary>The same release as typed values.</summary>
    public ReleaseContent Content { get; }
}

/// <summary>What a release says, typed. Collections with words are by locale.</summary>
/// <param name="Evidence">Every source.</param>
/// <param name="Countries">Every country, <c>INT</c> among them.</param>
/// <param name="Messages">Live messages by locale.</param>
/// <param name="Steps">Live steps by locale.</param>
/// <param name="Resources">Live resources by the locale of their sentences.</param>
public sealed record ReleaseContent(
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Country> Countries,
    IReadOnlyDictionary<string, IReadOnlyList<Message>> Messages,
    IReadOnlyDictionary<string, IReadOnlyList<SelfHelpStep>> Steps,
    IReadOnlyDictionary<string, IReadOnlyList<HelpResource>> Resources)
{
    /// <summary>Notes of countries by locale, beside the English (UK) ones that stand with the countries; none in a release that has no such collection.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CountryNote>> CountryNotes { get; init; } = FrozenDictionary<string, IReadOnlyList<CountryNote>>.Empty;

    /// <summary>Term lists by language; none in a release that has no such collection.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TermList>> TermLists { get; init; } = FrozenDictionary<string, IReadOnlyList<TermList>>.Empty;
}
