using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Checks.Rules;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Matching;
using StopItNow.Companion.Catalogue.TermLists;

namespace StopItNow.Companion.Catalogue.Releases;

/// <summary>What the term lists of a release must hold to be looked up at all (<c>MATCHING.md</c>, section 9).</summary>
internal static class TermListRules
{
    public static bool Hold(IReadOnlyDictionary<string, IReadOnlyList<TermList>> byLanguage)
    {
        TermList[] lists = [.. byLanguage.Values.SelectMany(list => list)];
        return lists.All(Holds) && lists.DistinctBy(list => list.Salt, StringComparer.Ordinal).Count() <= 1;
    }

    private static bool Holds(TermList list)
        => IdForm.IsId(list.Id) && list.Version >= 1 && list.Count >= 1 && list.Longest is >= 1 and <= TermListsHold.MostPieces && list.Status == EntryStatus.Live
            && new[] { list.Title, list.Purpose, list.Steward, list.Contact, list.Precision }.All(text => SafeText.Fault(text) is null) && SafeAddress.FaultAlone(list.Contact) is null
            && Base64(list.Salt) is { Length: Fingerprints.SaltBytes }
            && Base64(list.Terms) is { Length: > 0 } terms && TermIndex.Over(terms) is not null
            && Base64(list.Exceptions) is { } exceptions && TermIndex.Over(exceptions) is not null;

    /// <summary>The bytes of padded base64 in the one form an encoder writes, or null.</summary>
    private static byte[]? Base64(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }
}
