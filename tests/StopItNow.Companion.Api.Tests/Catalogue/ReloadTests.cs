using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Catalogue;

/// <summary>What a running service takes up.</summary>
public sealed class ReloadTests : ChangingStore
{
    [Fact]
    public async Task Takes_up_a_release_when_the_pointer_moves()
    {
        Store.Publish(Edited, 2);
        await Until(ready => Sequence(ready) == 2);

        Assert.Equal(File.ReadAllBytes(Store.Head(2)), await (await Client.Get("/v1/catalogue/head")).Plain());
        Assert.Equal("Grey heron", (await (await Client.Get("/v1/messages")).Json()).GetProperty("items")[0].GetProperty("title").GetString());
        Assert.All(Edited.Blobs.Keys, sha256 => Assert.NotNull(Api.Services.GetRequiredService<ReleaseStore>().Current.FindBlob(sha256)));
    }

    [Fact]
    public async Task Still_has_the_blobs_of_the_release_before_for_who_holds_its_head()
    {
        Store.Publish(Edited, 2);
        await Until(ready => Sequence(ready) == 2);

        foreach (var (sha256, bytes) in TestContent.Small.Blobs)
            Assert.Equal(bytes.ToArray(), await (await Client.Get($"/v1/catalogue/blobs/{sha256}")).Plain());
    }

    [Fact]
    public async Task Serves_a_new_root_from_the_moment_a_release_is_signed_under_it()
    {
        Store.AddRoot().Put(Edited, 1);
        Clock.Advance(PointerWatcher.Every);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.Get("/v1/catalogue/roots/2")).StatusCode);
        Store.Point("2-1\n");
        await Until(ready => ready.GetProperty("rootVersion").GetInt32() == 2);

        Assert.Equal(Store.Root.Bytes, await (await Client.Get("/v1/catalogue/roots/2")).Plain());
        Assert.Equal(TestRoot.First.Bytes, await (await Client.Get("/v1/catalogue/roots/1")).Plain());
    }

    [Fact]
    public async Task Looks_again_every_half_minute_at_what_no_file_system_told_it_of()
    {
        var blob = Edited.Blobs.Single(blob => !TestContent.Small.Blobs.ContainsKey(blob.Key));
        Store.Put(Edited, 2);
        File.Delete(Store.Blob(blob.Key));
        Store.Point("1-2\n");
        await Until(ready => Reason(ready) == "blob-missing");
        File.WriteAllBytes(Store.Blob(blob.Key), blob.Value.ToArray());
        await Task.Delay(300, Responses.Patience);
        Assert.Equal("blob-missing", Reason(await Ready()));
        Clock.Advance(PointerWatcher.Every);

        await Until(ready => Sequence(ready) == 2);
    }

    [Fact]
    public async Task Never_shows_a_head_without_its_blobs_while_twenty_releases_follow_each_other()
    {
        using var done = new CancellationTokenSource();
        var passes = new int[4];
        var readers = Enumerable.Range(0, passes.Length).Select(reader => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                using var envelope = JsonDocument.Parse(await (await Client.Get("/v1/catalogue/head", ("Accept-Encoding", "identity"))).Plain());
                using var head = JsonDocument.Parse(envelope.RootElement.GetProperty("payload").GetBytesFromBase64());
                foreach (var collection in head.RootElement.GetProperty("collections").EnumerateArray())
                    Assert.Equal(HttpStatusCode.OK, (await Client.Get($"/v1/catalogue/blobs/{collection.GetProperty("sha256").GetString()}")).StatusCode);
                Interlocked.Increment(ref passes[reader]);
            }
        })).ToList();
        for (var sequence = 2; sequence <= 21; sequence++)
        {
            var before = passes.ToArray();
            Store.Publish(TestContent.Edited($"Edit {sequence}"), sequence);
            await Until(ready => Sequence(ready) == sequence);

            // No reader is left further behind than the earlier releases that are served, however busy the machine is.
            while (!readers.Exists(reader => reader.IsCompleted) && passes.Zip(before).Any(pass => pass.First == pass.Second))
                await Task.Delay(5, Responses.Patience);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }
}
