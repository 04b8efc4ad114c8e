using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;

namespace StopItNow.Companion.Catalogue.TermLists;

/// <summary>Turns a written list into what is published. The same list and salt give the same bytes.</summary>
public static class TermListBuilder
{
    /// <summary>Builds a list.</summary>
    /// <param name="list">A list without a problem.</param>
    /// <param name="salt">32 hexadecimal digits, the same for all lists of a release.</param>
    /// <exception cref="InvalidOperationException">The list does not do what it says: check it first.</exception>
    public static TermList Build(WrittenTermList list, string salt)
    {
        ArgumentNullException.ThrowIfNull(list);
        BuiltTerms terms = BuiltTerms.Of(list, Convert.FromHexString(salt));
        if (list.Phrases.Any(phrase => !terms.Pauses(phrase.Text)) || list.Exceptions.Any(exception => terms.Pauses(exception.Text)))
        {
            throw new InvalidOperationException($"the built list {list.Id} does not match one of its own phrases, or not its exceptions");
        }

        return new TermList(
            list.Id, list.Version, list.Concern, list.Answer, list.Title, list.Purpose, list.Steward, list.Contact, list.Precision,
            terms.Longest, Convert.ToBase64String(Convert.FromHexString(salt)), list.Phrases.Count,
            Convert.ToBase64String(terms.Terms), Convert.ToBase64String(terms.Exceptions), EntryStatus.Live);
    }
}

/// <summary>A list's fingerprints, which can be tried.</summary>
internal sealed class BuiltTerms
{
    private readonly TermGroup[] _index;

    private BuiltTerms(WrittenTermList list, byte[] salt)
    {
        ulong Fingerprint(string candidate) => Fingerprints.Salted(salt, candidate);
        byte[] Bytes(IEnumerable<WrittenPhrase> phrases)
            => Fingerprints.ToBytes(phrases.SelectMany(phrase => Candidates.OfWhole(Pieces.OfText(phrase.Text))).Distinct(StringComparer.Ordinal).Select(Fingerprint));

        Terms = Bytes(list.Phrases);
        Exceptions = Bytes(list.Exceptions);
        Longest = list.Phrases.Concat(list.Exceptions).Select(phrase => Pieces.OfText(phrase.Text).Count).DefaultIfEmpty().Max();
        Index = TermIndex.Over(Terms)!;
        _index = [new TermGroup(Fingerprint, Longest, [new Terms(list.Id, list.Concern, list.Answer, Index, TermIndex.Over(Exceptions))])];
    }

    public byte[] Terms { get; }

    public byte[] Exceptions { get; }

    public int Longest { get; }

    private TermIndex Index { get; }

    public static BuiltTerms Of(WrittenTermList list, byte[] salt) => new(list, salt);

    /// <summary>Whether a search is not clear.</summary>
    public bool Pauses(string search) => MatchDecision.Of([search], _index).Answer is not null;
}
