using System.Text;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Tests.Trust;
using StopItNow.Companion.Catalogue.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Releases;

public sealed class CandidateReaderTests
{
    private static readonly BuiltCandidate Built = ContentExample.Minimal().Build();
    private static readonly string Good = Encoding.UTF8.GetString(Built.Candidate.Encode());

    [Fact]
    public void Reads_back_what_was_built()
    {
        CheckedCandidate candidate = Read(Good).Candidate!;

        Assert.Equal(Built.Candidate.Encode(), candidate.Candidate.Encode());
        Assert.Equal(56, candidate.Content.Messages["en-GB"].Count);
        Assert.Equal(Built.Blobs.Keys.Order(), candidate.Blobs.Keys.Order());
    }

    [Fact]
    public void Becomes_a_head_that_says_the_same()
    {
        Head head = Read(Good).Candidate!.Candidate.ToHead(Keys.Trusted, 3, Keys.Issued, Keys.Issued.AddDays(45), "Small words.");

        Release release = ReleaseReader.Read(Keys.Sign(head.ToEnvelope(), Keys.Head), Blob, Keys.Trusted).Release!;

        Assert.Equal(Built.Candidate.Collections, release.Head.Collections);
        Assert.Equal(new Floor(1, 3, release.Id), release.Position);
    }

    [Theory]
    [InlineData("{\"spec\":1", "{\"spec\":1,\"spec\":1", "not-json")]
    [InlineData("\"spec\":1", "\"spec\":1.0", "number-out-of-range")]
    [InlineData("\"spec\":1", "\"spec\":2", "unsupported-spec")]
    [InlineData("\"spec\":1,", "", "invalid-content")]
    [InlineData("\"minimumClient\":\"0.1.0\"", "\"minimumClient\":\"new\"", "invalid-content")]
    [InlineData("\"name\":\"countries\"", "\"name\":\"Countries\"", "invalid-content")]
    [InlineData("\"name\":\"countries\"", "\"name\":\"zebras\"", "not-canonical")]
    [InlineData("\"name\":\"evidence\"", "\"name\":\"countries\"", "duplicate-collection")]
    [InlineData("\"count\":2", "\"count\":3", "wrong-collection")]
    public void Rejects_a_candidate_that_breaks_a_rule(string part, string replacement, string reason)
        => Assert.Equal(reason, Word.Of(Read(Good.Replace(part, replacement, StringComparison.Ordinal)).Reason!.Value));

    [Fact]
    public void Rejects_a_candidate_without_its_blobs()
        => Assert.Equal(RejectionReason.BlobMissing, CandidateReader.Read(Built.Candidate.Encode(), _ => null).Reason);

    [Fact]
    public void Rejects_a_candidate_above_the_size_of_a_head()
        => Assert.Equal(RejectionReason.TooLarge, Read(Good + new string(' ', Envelope.Largest)).Reason);

    private static CandidateReading Read(string candidate) => CandidateReader.Read(Encoding.UTF8.GetBytes(candidate), Blob);

    private static ReadOnlyMemory<byte>? Blob(string sha256) => Built.Blobs.TryGetValue(sha256, out ReadOnlyMemory<byte> bytes) ? bytes : null;
}
