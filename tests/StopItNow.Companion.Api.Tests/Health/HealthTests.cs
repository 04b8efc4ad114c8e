using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Health;
using StopItNow.Companion.Api.Mailboxes;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.Serving;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Health;

public sealed class HealthTests(SmallApi small)
{
    [Fact]
    public async Task Is_live_and_ready_while_it_serves()
    {
        using var client = small.Api.Client();

        Assert.Equal("live", (await (await client.Get("/health/live")).Json()).GetProperty("status").GetString());
        var ready = await client.Get("/health/ready");
        var answer = await ready.Json();
        Assert.Equal(("ready", "no-store"), (answer.GetProperty("status").GetString(), ready.Header("Cache-Control")));
        Assert.Equal((1, 1, false), (answer.GetProperty("rootVersion").GetInt32(), answer.GetProperty("sequence").GetInt32(), answer.GetProperty("expired").GetBoolean()));
    }

    [Theory]
    [InlineData(44, false)]
    [InlineData(45, true)]
    [InlineData(4000, true)]
    public async Task Says_when_the_head_has_expired_and_serves_all_the_same(int days, bool expired)
    {
        using var api = CompanionApi.With(TestContent.Small).At(new FakeTimeProvider(TestRelease.Read(TestContent.Small).Head.IssuedAt.AddDays(days))).Start();
        using var client = api.Client();

        var ready = await (await client.Get("/health/ready")).Json();
        Assert.Equal(("ready", expired), (ready.GetProperty("status").GetString(), ready.GetProperty("expired").GetBoolean()));
        Assert.True((await client.Get("/v1/catalogue/head")).IsSuccessStatusCode);
        Assert.Equal(expired, (await (await client.Get("/install")).Text()).Contains("They have not been updated since", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, 200)]
    [InlineData(true, true, 503)]
    [InlineData(false, false, 503)]
    public async Task Is_not_ready_while_stopping_or_without_a_release(bool hasRelease, bool stopping, int status)
    {
        var store = new ReleaseStore(new MemoryCache(new MemoryCacheOptions { SizeLimit = 1 << 20 }));
        if (hasRelease)
            store.TrySwap(TestRelease.Catalogue(TestContent.Small));
        var watch = new StoreWatch(store, new StoreReader(new StoreDirectory(""), allowDevelopment: true), TimeProvider.System, NullLogger<StoreWatch>.Instance);
        var lifetime = Mock.Of<IHostApplicationLifetime>(it => it.ApplicationStopping == new CancellationToken(stopping));
        var http = new DefaultHttpContext();
        var answer = await new HealthController(store, watch, await OpenMailboxes(), new PageLanguages(new ConfigurationBuilder().Build(), NullLogger<PageLanguages>.Instance), TimeProvider.System, lifetime) { ControllerContext = new() { HttpContext = http } }.Ready();

        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(status == 200, answer is JsonAnswer<ReadyAnswer>);
    }

    private static async Task<MailboxStorage> OpenMailboxes()
    {
        var storage = new MailboxStorage(
            new EmptyDatabase(), MailboxOptions.Read(new ConfigurationBuilder().Build()).Options, NullLogger<MailboxStorage>.Instance);
        await storage.StartAsync(Responses.Patience);
        return storage;
    }

    private sealed class EmptyDatabase : IMailboxDatabase
    {
        public TimeSpan? LookEvery => null;

        public Task OpenAsync(CancellationToken cancellation) => Task.CompletedTask;

        public MailboxContext CreateContext() => throw new InvalidOperationException("Nobody asks health for a mailbox.");

        public Task<MailboxAnswer> ChangeAsync(MailboxChange change, CancellationToken cancellation) => throw new InvalidOperationException("Nobody asks health for a change.");

        public Task<long> SizeAsync(CancellationToken cancellation) => Task.FromResult(0L);

        public Task SweepAsync(int today, CancellationToken cancellation) => Task.CompletedTask;

        public void Announce(MailboxSignal signal)
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
