using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

/// <summary>The real <c>publish</c>, killed (<c>kill -9</c>) after the first change it makes to the store, after the second, and so on until it is done.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int MostChanges = 60;
    private const int FewestMoments = 5;
    private const int MostPasses = 8;

    [Theory]
    [InlineData("the first release")]
    [InlineData("a second release")]
    public void A_publisher_that_is_killed_after_any_change_to_the_store_leaves_what_is_served_whole(string what)
    {
        Assert.SkipUnless(SteppedPublisher.IsPossible, "no way to hold a process still here");
        using Workshop shop = what == "the first release" ? new Workshop() : new Workshop().Serving(ContentExample.Minimal());
        shop.Signed(Workshop.Other());
        ReadOnlyMemory<byte> head = CandidateFolder.ReadHead(shop.Folder.Candidate);
        Position? before = shop.Store.CurrentPosition();
        List<string> killedAt = [];
        string? done = null;
        string? position = null;

        // How far a moment takes the publisher depends on what else the machine does: it is gone through again until the moments that matter were met.
        for (int pass = 1; pass <= MostPasses && !AllMet(); pass++)
        {
            done = null;
            for (int change = 1; done is null; change++)
            {
                Assert.True(change < MostChanges, "it never comes to an end");
                string copy = WorkFolder.Copy(shop.Folder.Store, shop.Folder.At($"copy-{pass}-{change}"));
                string? moment = KillAfter(change, shop, copy);
                Store store = new(new DiskFiles(), copy);
                PublishedRelease? served = store.Current();
                Assert.True(served?.Position == before || IsNew(served), $"after change {change}, what is served is neither the old release nor the new one");
                if (moment is null)
                {
                    Assert.True(IsNew(served), "it ended by itself and did not publish");
                    done = Files(copy);
                    break;
                }

                killedAt.Add(moment);
                new Publication(new DiskFiles(), store).Publish(
                    KeyFolder.Open(shop.Folder.Keys).Roots, head, sha256 => CandidateFolder.Blob(shop.Folder.Candidate, sha256));
                Assert.True(IsNew(store.Current()), $"after change {change}, running it again did not finish the work");
                Assert.DoesNotContain(".new", Files(copy), StringComparison.Ordinal);
                position = store.CurrentPosition().ToString();
            }
        }

        output.WriteLine($"{what}: killed {killedAt.Count} times, at {Between().Length} different moments before it was done");
        Assert.True(Between().Length >= FewestMoments, "too few of the kills fell between two steps");
        Assert.Contains(Between(), IsHalfWritten);
        Assert.Contains(Between(), IsBeforeThePointer);

        string[] Between() => [.. killedAt.Distinct().Where(moment => moment != done)];
        bool IsHalfWritten(string moment) => moment.Contains(".new", StringComparison.Ordinal);
        bool IsBeforeThePointer(string moment) => moment.Contains($"{position}/head.json ", StringComparison.Ordinal) && !moment.Contains($"current {position}", StringComparison.Ordinal);
        bool AllMet() => Between().Length >= FewestMoments && Between().Any(IsHalfWritten) && Between().Any(IsBeforeThePointer);
        bool IsNew(PublishedRelease? served) => served?.Release.HeadBytes.Span.SequenceEqual(head.Span) == true;
    }

    /// <summary>What the store holds when the publisher is killed, which is after so many changes to it; null when it came to its end before.</summary>
    private static string? KillAfter(int change, Workshop shop, string store)
    {
        string seen = Files(store);
        using SteppedPublisher publisher = new(
            "publish", "--candidate", shop.Folder.Candidate, "--store", store, "--roots", KeyFolder.RootsOf(shop.Folder.Keys), "--new-store");

        // It takes its turn before it changes anything.
        bool runs = publisher.RunUntil(() => File.Exists(store + ".lock"));
        int changes = 0;
        while (runs && publisher.Step())
        {
            string now = Files(store);
            changes += now == seen ? 0 : 1;
            seen = now;
            if (changes == change)
            {
                publisher.Kill();
                Assert.Equal(seen, Files(store));
                return seen;
            }
        }

        return null;
    }

    /// <summary>Every file and folder, how long each file is, and where the pointer points.</summary>
    private static string Files(string folder) => string.Join('\n', new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Select(entry => $"{Path.GetRelativePath(folder, entry.FullName)} {(entry is not FileInfo file ? "" : file.Name == "current" ? File.ReadAllText(file.FullName) : file.Length)}")
        .Order(StringComparer.Ordinal));
}
