using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.TermLists;

/// <summary>A published list of phrases as it stands in a release (<c>MATCHING.md</c>, section 9): its phrases as fingerprints only.</summary>
/// <param name="Id">Stable, the same in every language.</param>
/// <param name="Version">From 1; each change of the phrases is another.</param>
/// <param name="Concern">What it is about.</param>
/// <param name="Answer">What happens when a search matches and does not ask for help.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Purpose">What it is for, in a sentence.</param>
/// <param name="Steward">Who keeps it.</param>
/// <param name="Contact">Where to write to them: an https address.</param>
/// <param name="Precision">How it was seen that innocent searches are left alone.</param>
/// <param name="Longest">Pieces in its longest phrase or exception, 1 to 12.</param>
/// <param name="Salt">Base64 of the 16 bytes that all lists of a release share.</param>
/// <param name="Count">Phrases it stands for.</param>
/// <param name="Terms">Base64 of ascending fingerprints, 6 bytes each.</param>
/// <param name="Exceptions">The same for what cancels them; empty where nothing does.</param>
/// <param name="Status">Always live in a release.</param>
public sealed record TermList(
    string Id, long Version, Concern Concern, MatchAnswer Answer, string Title, string Purpose, string Steward, string Contact, string Precision,
    int Longest, string Salt, long Count, string Terms, string Exceptions, EntryStatus Status)
{
    /// <summary>Bytes of one fingerprint in <see cref="Terms"/> and <see cref="Exceptions"/>.</summary>
    public const int FingerprintBytes = Matching.Fingerprints.Bytes;
}
