using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Moq;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Catalogue;

/// <summary>What a running service does not take up: it says so, and serves what it served.</summary>
public sealed class RefusedReloadTests : ChangingStore
{
    private static string SomeBlob => TestContent.Small.Blobs.Keys.Order(StringComparer.Ordinal).First();

    [Fact]
    public async Task Keeps_serving_when_a_release_is_half_written()
    {
        Store.Put(Edited, 2);
        File.WriteAllBytes(Store.Head(2), File.ReadAllBytes(Store.Head(2))[..500]);
        Store.Point("1-2\n");
        await StaysOnTheOldOne("not-json");
    }

    [Fact]
    public async Task Keeps_serving_when_a_blob_is_missing()
    {
        Store.Put(Edited, 2);
        File.Delete(Store.Blob(Edited.Blobs.Keys.First(sha256 => !TestContent.Small.Blobs.ContainsKey(sha256))));
        Store.Point("1-2\n");
        await StaysOnTheOldOne("blob-missing");
    }

    [Fact]
    public async Task Keeps_serving_when_a_blob_has_one_flipped_bit()
    {
        StoreFolder.FlipBit(Store.Blob(SomeBlob));
        Store.Publish(TestContent.Small, 2);
        await StaysOnTheOldOne("wrong-hash");
    }

    [Fact]
    public async Task Keeps_serving_when_the_pointer_is_truncated()
    {
        File.WriteAllText(Store.Pointer, "1-");
        await StaysOnTheOldOne("bad-pointer");
    }

    [Fact]
    public async Task Keeps_serving_when_the_pointer_is_gone()
    {
        File.Delete(Store.Pointer);
        await StaysOnTheOldOne("no-pointer");
    }

    [Fact]
    public async Task Keeps_serving_when_the_pointer_points_to_nothing()
    {
        Store.Point("1-7\n");
        await StaysOnTheOldOne("no-head");
    }

    [Fact]
    public async Task Keeps_serving_when_a_head_is_signed_by_nobody()
    {
        Store.WriteHead(new(1, 2), Edited.Head(TestRoot.First, 2).ToEnvelope().Encode()).Point("1-2\n");
        await StaysOnTheOldOne("unsigned");
    }

    [Fact]
    public async Task Keeps_serving_when_a_root_was_not_signed_by_the_one_before()
    {
        Store.AddRoot(TestRoot.First.Next(signedByLast: false)).Publish(Edited, 1);
        await StaysOnTheOldOne("unknown-key");
    }

    [Fact]
    public async Task Goes_back_for_nobody_who_turns_the_pointer_back_by_hand()
    {
        Store.Publish(Edited, 2);
        await Until(ready => Sequence(ready) == 2);
        Store.Point("1-1\n");
        await Until(ready => Reason(ready) == "rollback");

        Assert.Equal(2, Sequence(await Ready()));
        Assert.Equal(File.ReadAllBytes(Store.Head(2)), await (await Client.Get("/v1/catalogue/head")).Plain());
    }

    [Fact]
    public async Task Says_since_when_and_is_ready_again_once_theStore_is_right()
    {
        var since = Clock.GetUtcNow();
        Store.Point("1-2\n");
        await Until(ready => Reason(ready) == "no-head");
        Clock.Advance(TimeSpan.FromSeconds(1));
        Store.Point("1-");
        var degraded = await Until(ready => Reason(ready) == "bad-pointer");
        Assert.Equal(since, degraded.GetProperty("since").GetDateTimeOffset());
        Store.Publish(Edited, 2);
        var ready = await Until(ready => Sequence(ready) == 2 && Reason(ready) is null);

        Assert.Equal("ready", ready.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, ready.GetProperty("since").ValueKind);
    }

    [Fact]
    public async Task Keeps_serving_when_taking_a_release_up_fails_for_a_fault_of_ours()
    {
        var real = new MemoryCache(new MemoryCacheOptions { SizeLimit = 1 << 20 });
        var (cache, breaks) = (new Mock<IMemoryCache>(), false);
        cache.Setup(it => it.TryGetValue(It.IsAny<object>(), out It.Ref<object?>.IsAny)).Returns((object key, out object? value) => real.TryGetValue(key, out value));
        cache.Setup(it => it.CreateEntry(It.IsAny<object>())).Returns((object key) => breaks ? throw new InvalidOperationException("blue zebra") : real.CreateEntry(key));
        using var api = CompanionApi.On(Store).CachingIn(cache.Object).Start();
        using var client = api.Client();
        breaks = true;
        Store.Publish(Edited, 2);
        var ready = await Until(ready => Reason(ready) == "fault", client);

        Assert.Equal(1, Sequence(ready));
        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), await (await client.Get("/v1/catalogue/head")).Plain());
        breaks = false;
        Store.Publish(Edited, 3);
        await Until(ready => Sequence(ready) == 3, client);
    }

    /// <summary>Degraded with a reason that names nothing of this machine, the old release in every answer, one line in the log.</summary>
    private async Task StaysOnTheOldOne(string reason)
    {
        var ready = await Until(ready => Reason(ready) == reason);
        var response = await Client.Get("/health/ready");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("degraded", ready.GetProperty("status").GetString());
        Assert.Equal(Clock.GetUtcNow(), ready.GetProperty("since").GetDateTimeOffset());
        Assert.DoesNotContain(Store.Path, await response.Text());
        Assert.Equal(TestContent.Small.HeadBytes.ToArray(), await (await Client.Get("/v1/catalogue/head")).Plain());
        Assert.Equal(1, (await (await Client.Get("/v1/messages")).Json()).GetProperty("sequence").GetInt32());
        Clock.Advance(PointerWatcher.Every);
        Clock.Advance(PointerWatcher.Every);
        Assert.Single(Logs.Entries, entry => entry.Text.Contains($"was refused ({reason})", StringComparison.Ordinal));
        Assert.DoesNotContain(Store.Path, Logs.All);
    }
}
