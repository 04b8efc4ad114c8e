using System.Security.Cryptography;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Catalogue;

/// <summary>What a store still knows of releases before the one being served.</summary>
public sealed class EarlierReleasesTests : IDisposable
{
    private static readonly SignedContent[] Edits = [.. Enumerable.Range(1, 6).Select(i => TestContent.Edited($"Edit {i}"))];
    private readonly StoreFolder _store = new(TestContent.Small);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Lists_what_was_published_newest_first()
    {
        _store.Publish(Edits[0], 2).Publish(Edits[1], 10).AddRoot().Publish(Edits[2], 1);
        Assert.Equal(["2-1", "1-10", "1-2", "1-1"], Listed());
    }

    [Fact]
    public void Leaves_out_what_the_pointer_never_reached()
    {
        _store.Publish(Edits[0], 2).Put(Edits[1], 3);
        Assert.Equal(["1-2", "1-1"], Listed());

        _store.Publish(Edits[2], 4);
        Assert.Equal(["1-4", "1-2", "1-1"], Listed());
    }

    [Fact]
    public void Leaves_out_an_earlier_head_that_does_not_verify_and_serves_all_the_same()
    {
        _store.Publish(Edits[0], 2).Publish(Edits[1], 3).Publish(Edits[2], 4).Publish(Edits[3], 5).Publish(Edits[4], 6);
        StoreFolder.FlipBit(_store.Head(2));
        File.Delete(_store.Head(3));
        _store.WriteHead(new(1, 4), File.ReadAllBytes(_store.Head(5)));
        _store.WriteHead(new(1, 1), TestContent.Small.Head(TestRoot.First, 1).ToEnvelope().Encode());
        Directory.CreateDirectory(Path.Combine(_store.Path, "releases", "notes"));
        Directory.CreateDirectory(_store.Head(3));

        Assert.Equal(["1-6", "1-5"], Listed());
    }

    [Fact]
    public void Verifies_an_earlier_head_once()
    {
        var served = Read(null);
        _store.Publish(Edits[0], 2);
        File.Delete(_store.Head());

        Assert.Equal(["1-2", "1-1"], Read(served).Publications.Select(publication => $"{publication.Position}"));
    }

    [Fact]
    public void Lists_no_more_than_it_says()
    {
        for (var sequence = 2; sequence <= EarlierReleases.MostListed + 5; sequence++)
            _store.Put(Edits[sequence % 6], sequence).Note(sequence);
        _store.Point($"1-{EarlierReleases.MostListed + 5}\n");

        Assert.Equal(EarlierReleases.MostListed + 1, Listed().Count);
    }

    [Fact]
    public void Keeps_the_blobs_of_the_four_releases_before()
    {
        for (var i = 0; i < 6; i++)
            _store.Publish(Edits[i], i + 2);
        var kept = Read(null).EarlierBlobs.Select(blob => blob.Key).ToHashSet();

        Assert.Equal(4, EarlierReleases.MostServed);
        SignedContent[] published = [TestContent.Small, .. Edits];
        Assert.Equal([false, false, true, true, true, true, false], published.Select(content => kept.Contains(Own(content))));
    }

    [Fact]
    public void Keeps_no_more_of_the_past_than_eight_mebibytes_the_newest_first()
    {
        List<string> large = [];
        for (var sequence = 2; sequence <= 5; sequence++)
        {
            var bytes = RandomNumberGenerator.GetBytes(3 << 20);
            large.Add(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            File.WriteAllBytes(_store.Blob(large[^1]), bytes);
            var head = TestContent.Small.Head(TestRoot.First, sequence);
            _store.WriteHead(new(1, sequence), TestRoot.First.Sign(head with { Collections = [.. head.Collections, new("zebras", null, large[^1], bytes.Length, "application/json", 1)] })).Note(sequence);
        }

        _store.Publish(Edits[0], 6);
        var kept = Read(null).EarlierBlobs;

        Assert.Equal([large[3], large[2]], kept.Select(blob => blob.Key).Where(large.Contains));
        Assert.InRange(kept.Sum(blob => blob.Value.Length), 6 << 20, EarlierReleases.MostBytes);
    }

    [Fact]
    public void Leaves_out_an_earlier_blob_that_is_gone_or_changed_or_cannot_be_read()
    {
        _store.Publish(Edits[0], 2).Publish(Edits[1], 3);
        File.Delete(_store.Blob(Own(TestContent.Small)));
        StoreFolder.FlipBit(_store.Blob(Own(Edits[0])));
        Assert.Empty(Read(null).EarlierBlobs);
        Directory.CreateDirectory(_store.Blob(Own(TestContent.Small)));

        Assert.Empty(Read(null).EarlierBlobs);
    }

    /// <summary>The one blob that no other of these contents has.</summary>
    private static string Own(SignedContent content) =>
        content.Blobs.Keys.Single(sha256 => !(content == Edits[5] ? Edits[4] : Edits[5]).Blobs.ContainsKey(sha256));

    private List<string> Listed() => [.. Read(null).Publications.Select(publication => publication.Position.ToString())];

    private PublishedCatalogue Read(PublishedCatalogue? served)
    {
        var reader = new StoreReader(new StoreDirectory(_store.Path), allowDevelopment: true);
        return reader.Read(reader.ReadPointer().Value, served).Value!;
    }
}
