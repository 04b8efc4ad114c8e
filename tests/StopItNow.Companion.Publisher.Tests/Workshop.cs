using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>Content, keys and a store, and the commands an editor runs on them.</summary>
internal sealed class Workshop : IDisposable
{
    public Workshop()
    {
        KeyRing.CopyTo(Folder.Keys);
        PassphraseFile = Folder.Write("passphrase", KeyRing.Secret + "\n");
    }

    public WorkFolder Folder { get; } = new();

    public string PassphraseFile { get; }

    public Store Store => new(new DiskFiles(), Folder.Store);

    /// <summary>What is served, or null.</summary>
    public PublishedRelease? Served => Store.Current();

    public static ContentExample Other(string title = "A moment to choose") => ContentExample.Minimal().With(ContentExample.Messages, "any-1", "title", title)
        .With(ContentExample.British, "gb-line", "name", "Another Line");

    public void Build(ContentExample content) => CandidateFolder.Write(Folder.Candidate, content.Build(), TimeProvider.System);

    /// <summary>Builds and signs, without a process for each.</summary>
    public Workshop Signed(ContentExample content)
    {
        Build(content);
        KeyFolder keys = KeyFolder.Open(Folder.Keys);
        CandidateFolder.WriteHead(Folder.Candidate, HeadSigning.Sign(
            keys, KeyRing.Secret, CandidateFolder.Read(Folder.Candidate).Candidate, new Standing(Store, keys.Roots).Next(), new SigningTerms("A change.", 45), DateTimeOffset.UtcNow));
        return this;
    }

    public Task<PublisherRun> Sign(params string[] more)
        => PublisherRun.Of(["sign", "--candidate", Folder.Candidate, "--summary", "A change.", .. Keyed("--yes"), .. Beginning, .. more]);

    public Task<PublisherRun> Publish()
        => PublisherRun.Of(["publish", "--candidate", Folder.Candidate, "--store", Folder.Store, "--roots", Path.Combine(Folder.Keys, "roots"), .. Beginning]);

    /// <summary>What a person says of a store in which nothing was published yet.</summary>
    public string[] Beginning => Store.IsBegun ? [] : ["--new-store"];

    public Task<PublisherRun> Resign(params string[] more) => PublisherRun.Of(["resign", .. Keyed("--yes"), .. more]);

    public Task<PublisherRun> Rollback(string to) => PublisherRun.Of(["rollback", "--to", to, .. Keyed("--yes")]);

    public Task<PublisherRun> Rotate(params string[] which)
        => PublisherRun.Of(["keys", "rotate", "--dir", Folder.Keys, "--passphrase-file", PassphraseFile, .. which]);

    /// <summary>Builds, signs and publishes, without a process for each.</summary>
    public Workshop Serving(ContentExample content)
    {
        Signed(content);
        new Publication(new DiskFiles(), Store).Publish(
            KeyFolder.Open(Folder.Keys).Roots, CandidateFolder.ReadHead(Folder.Candidate), sha256 => CandidateFolder.Blob(Folder.Candidate, sha256));
        return this;
    }

    public string[] Keyed(params string[] more) => ["--store", Folder.Store, "--keys", Folder.Keys, "--passphrase-file", PassphraseFile, .. more];

    public static PublisherRun Succeed(PublisherRun run)
    {
        Xunit.Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run;
    }

    public void Dispose() => Folder.Dispose();
}
