using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Tests.Examples;
using StopItNow.Companion.Catalogue.Trust;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public async Task A_stolen_head_key_is_recovered_from_with_two_commands()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        KeyFolder stolen = KeyFolder.Open(shop.Folder.Keys);
        CheckedCandidate wrong = CandidateReader.Read(Workshop.Other("Not our words").Build().Candidate.Encode(), Blob(Workshop.Other("Not our words").Build())).Candidate!;
        Position last = new(1, Position.LargestSequence);
        byte[] theirs = HeadSigning.Sign(stolen, KeyRing.Secret, wrong.Candidate, last, new SigningTerms("Theirs.", 100), DateTimeOffset.UtcNow);
        Floor floor = HeadReader.Read(theirs, stolen.Roots.Newest).Head is { } accepted ? new Floor(1, Position.LargestSequence, accepted.PayloadSha256) : throw new InvalidOperationException();
        Assert.Equal(RejectionReason.Rollback, ReleaseReader.Read(shop.Served!.Release.HeadBytes, shop.Store.Blob, stolen.Roots.Newest, floor).Reason);

        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Resign());

        // A client that took the thief's release under the last number follows the new root and takes the honest one.
        TrustedRoot next = RootReader.Follow(stolen.Roots.Newest, File.ReadAllBytes(shop.Folder.At("store", "roots", "2.json"))).Root!;
        Assert.Equal(new Position(2, 1), shop.Served!.Position);
        Assert.True(ReleaseReader.Read(shop.Served.Release.HeadBytes, shop.Store.Blob, next, floor).Accepted);
        Assert.Equal(RejectionReason.UnknownKey, HeadReader.Read(theirs, next).Reason);
    }

    [Fact]
    public async Task A_thief_who_used_the_last_number_in_the_store_leaves_no_number_until_the_key_is_rotated()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        KeyFolder keys = KeyFolder.Open(shop.Folder.Keys);
        Head served = shop.Served!.Release.Head;
        byte[] theirs = HeadSigning.Sign(
            keys, KeyRing.Secret, new Candidate(served.MinimumClient, served.Collections), new Position(1, Position.LargestSequence), new SigningTerms("Theirs.", 100), DateTimeOffset.UtcNow);
        new Publication(new DiskFiles(), shop.Store).Publish(keys.Roots, theirs, shop.Store.Blob);

        PublisherRun stuck = await shop.Resign();
        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Rollback("1-1"));

        Assert.Equal(1, stuck.ExitCode);
        Assert.Contains("No sequence is left under this root", stuck.Error, StringComparison.Ordinal);
        Assert.Equal(new Position(2, 1), shop.Served!.Position);
    }

    [Fact]
    public async Task A_lost_root_key_is_replaced_with_the_two_that_are_left()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        KeyFolder keys = KeyFolder.Open(shop.Folder.Keys);
        string lost = keys.Roots.Newest.Document.Root.Keys[1];
        File.Delete(KeyFolder.FileOf(shop.Folder.Keys, KeyRole.Root, lost));

        Workshop.Succeed(await shop.Rotate("--root", lost[..10]));

        RootDocument after = KeyFolder.Open(shop.Folder.Keys).Roots.Newest.Document;
        Assert.Equal((2, 3, 2), (after.Version, after.Root.Keys.Count, after.Root.Threshold));
        Assert.DoesNotContain(lost, after.Root.Keys);
        Assert.Equal(keys.Roots.Newest.Document.Head.Keys, after.Head.Keys);
        Workshop.Succeed(await shop.Resign());
        Assert.Equal(new Position(2, 1), shop.Served!.Position);
    }

    [Fact]
    public async Task One_root_key_alone_makes_no_root()
    {
        using Workshop shop = new();
        foreach (string path in Directory.GetFiles(shop.Folder.Keys, "root-*.pem")[1..])
        {
            File.Delete(path);
        }

        PublisherRun run = await shop.Rotate("--head");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("A new root needs the signatures of 2 root keys, and 1 of them are in", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder.At("keys", "roots", "2.json")));
    }

    [Fact]
    public async Task Every_key_can_be_replaced_one_after_the_other()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        RootDocument first = KeyFolder.Open(shop.Folder.Keys).Roots.Newest.Document;
        foreach (string id in first.Root.Keys)
        {
            Workshop.Succeed(await shop.Rotate("--root", id));
            File.Delete(KeyFolder.FileOf(shop.Folder.Keys, KeyRole.Root, id));
        }

        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Resign());

        RootDocument last = KeyFolder.Open(shop.Folder.Keys).Roots.Newest.Document;
        Assert.Equal(5, last.Version);
        Assert.Empty(last.Keys.Select(key => key.Id).Intersect(first.Keys.Select(key => key.Id)));
        Assert.Equal(new Position(5, 1), shop.Served!.Position);
    }

    [Fact]
    public async Task Roots_that_are_older_than_the_stores_are_refused()
    {
        using Workshop shop = new Workshop().Serving(ContentExample.Minimal());
        Workshop.Succeed(await shop.Rotate("--head"));
        Workshop.Succeed(await shop.Resign());
        File.Delete(shop.Folder.At("keys", "roots", "2.json"));

        PublisherRun run = await shop.Resign();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is at root 2, the given roots end at 1. Copy the newer ones from", run.Error, StringComparison.Ordinal);
    }

    private static Func<string, ReadOnlyMemory<byte>?> Blob(BuiltCandidate built)
        => sha256 => built.Blobs.TryGetValue(sha256, out ReadOnlyMemory<byte> bytes) ? bytes : default(ReadOnlyMemory<byte>?);
}
