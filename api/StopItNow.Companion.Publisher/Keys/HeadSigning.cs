using System.Security.Cryptography;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Commands;

namespace StopItNow.Companion.Publisher.Keys;

/// <summary>Turns a candidate into a signed head.</summary>
internal static class HeadSigning
{
    /// <summary>Signs with the head key of the newest root.</summary>
    /// <exception cref="WrongPassphrase">The key does not open.</exception>
    /// <exception cref="Refusal">The key is not here, or the summary may not be shown.</exception>
    public static byte[] Sign(KeyFolder keys, string passphrase, Candidate candidate, Position position, SigningTerms terms, DateTimeOffset now)
    {
        TrustedRoot root = keys.Roots.Newest;
        using ECDsa key = keys.OpenHead(passphrase);
        Head head = candidate.ToHead(root, position.Sequence, now, now.AddDays(terms.Days), terms.Summary);
        byte[] bytes = Signing.Sign(head.ToEnvelope(), key).Encode();
        HeadReading reading = HeadReader.Read(bytes, root);
        return reading.Accepted
            ? bytes
            : throw new Refusal(reading.Reason == RejectionReason.InvalidContent
                ? $"The summary cannot be shown. Write it in plain words on one line, without < > ` or HTML, in at most {Head.LongestSummary} characters."
                : $"The signed head is refused: {Word.Of(reading.Reason.Value)}. Build the candidate again.");
    }
}

/// <summary>What a person decides when signing.</summary>
/// <param name="Summary">What changed, in a sentence that people read.</param>
/// <param name="Days">How long it counts as up to date.</param>
internal sealed record SigningTerms(string Summary, int Days);
