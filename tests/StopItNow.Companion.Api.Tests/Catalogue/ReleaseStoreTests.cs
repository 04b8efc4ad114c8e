using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Moq;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Serving;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Catalogue;

public sealed class ReleaseStoreTests
{
    private static readonly ContentCoding[] Brotli = [ContentCoding.Brotli];
    private static readonly SignedContent Edited = TestContent.Edited("Grey heron");

    [Fact]
    public void Has_nothing_until_a_release_is_swapped_in()
    {
        var store = new ReleaseStore(Cache());

        Assert.False(store.HasRelease);
        Assert.Throws<InvalidOperationException>(() => store.Current);
    }

    [Fact]
    public void Keeps_one_request_on_the_release_it_began_with()
    {
        var store = new ReleaseStore(Cache());
        Assert.True(store.TrySwap(TestRelease.Catalogue(TestContent.Small)));
        var begun = store.Current;
        Assert.True(store.TrySwap(TestRelease.Catalogue(TestContent.Shipped)));

        Assert.NotEqual(begun.Release.Id, store.Current.Release.Id);
        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), Plain(begun.Head));
        Assert.All(TestContent.Small.Blobs, blob => Assert.Equal(blob.Value.ToArray(), Plain(begun.FindBlob(blob.Key)!)));
    }

    [Fact]
    public void Gives_the_old_release_s_room_back()
    {
        var cache = Cache();
        var store = new ReleaseStore(cache);
        store.TrySwap(TestRelease.Catalogue(TestContent.Small));
        store.TrySwap(TestRelease.Catalogue(TestContent.Shipped));

        Assert.Equal(TestContent.Shipped.Blobs.Count + 2, cache.Count);
    }

    [Fact]
    public void Compresses_once_what_two_releases_share()
    {
        var store = new ReleaseStore(Cache());
        store.TrySwap(TestRelease.Catalogue(TestContent.Small));
        var shared = TestContent.Small.Blobs.Keys.Intersect(Edited.Blobs.Keys).Order(StringComparer.Ordinal).First();
        var before = store.Current.FindBlob(shared);
        store.TrySwap(TestRelease.Catalogue(Edited));

        Assert.Same(before, store.Current.FindBlob(shared));
    }

    [Fact]
    public void Serves_blobs_of_releases_before_it_as_far_as_there_is_room()
    {
        var (gone, huge) = (TestContent.Small.Blobs.First(blob => !Edited.Blobs.ContainsKey(blob.Key)), RandomNumberGenerator.GetBytes(100_000));
        var hugeName = Convert.ToHexStringLower(SHA256.HashData(huge));
        var store = new ReleaseStore(Cache(limit: 40_000));
        Assert.True(store.TrySwap(TestRelease.Catalogue(Edited, gone, new(hugeName, huge))));

        Assert.Equal(gone.Value.ToArray(), Plain(store.Current.FindBlob(gone.Key)!));
        Assert.Null(store.Current.FindBlob(hugeName));
    }

    [Fact]
    public void Counts_every_form_against_the_bound()
    {
        var cache = Cache();
        new ReleaseStore(cache).TrySwap(TestRelease.Catalogue(TestContent.Shipped));

        Assert.True(cache.GetCurrentStatistics()!.CurrentEstimatedSize > TestContent.Shipped.Blobs.Values.Sum(blob => blob.Length));
    }

    [Fact]
    public void Refuses_a_release_that_does_not_fit_and_keeps_the_one_it_has()
    {
        var cache = Cache(limit: 40_000);
        var store = new ReleaseStore(cache);
        Assert.True(store.TrySwap(TestRelease.Catalogue(TestContent.Small)));
        Assert.False(store.TrySwap(TestRelease.Catalogue(TestContent.Shipped)));

        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), store.Current.Release.HeadBytes.ToArray());
        Assert.Equal(TestContent.Small.Blobs.Count + 2, cache.Count);
    }

    [Fact]
    public void Makes_the_same_bytes_and_tags_again_when_the_cache_forgot()
    {
        var cache = Cache();
        var store = new ReleaseStore(cache);
        store.TrySwap(TestRelease.Catalogue(TestContent.Small));
        var before = store.Current.Head.Choose(Brotli)!;
        cache.Clear();
        var after = store.Current.Head.Choose(Brotli)!;

        Assert.NotSame(before, after);
        Assert.Equal(before.Tag, after.Tag);
        Assert.Equal(before.Bytes.ToArray(), after.Bytes.ToArray());
    }

    [Fact]
    public void Still_serves_with_a_cache_that_keeps_nothing()
    {
        var cache = new Mock<IMemoryCache>();
        cache.Setup(it => it.CreateEntry(It.IsAny<object>())).Returns(Mock.Of<ICacheEntry>);
        var release = new ServedRelease(TestRelease.Catalogue(TestContent.Small), cache.Object);

        Assert.False(release.TryWarm());
        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), Plain(release.Head));
    }

    private static MemoryCache Cache(long limit = 64 << 20) => new(new MemoryCacheOptions { SizeLimit = limit, TrackStatistics = true });

    private static byte[] Plain(Representation representation) => representation.Choose([ContentCoding.Identity])!.Bytes.ToArray();
}
