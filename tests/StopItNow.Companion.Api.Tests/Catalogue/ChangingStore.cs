using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Tests.Logging;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Catalogue;

/// <summary>A running service whose store changes under it: a real server, real files, the system's own notice of changes, and a clock that stands still.</summary>
public abstract class ChangingStore : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    private protected ChangingStore()
    {
        Api = CompanionApi.On(Store).At(Clock).LoggingTo(Logs).Start();
        Client = Api.Client();
    }

    private protected static SignedContent Edited { get; } = TestContent.Edited("Grey heron");

    private protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    private protected StoreFolder Store { get; } = new(TestContent.Small);

    private protected CapturedLogs Logs { get; } = new();

    private protected CompanionApi Api { get; }

    private protected HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        Api.Dispose();
        Logs.Dispose();
        Store.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<JsonElement> Until(Func<JsonElement, bool> holds, HttpClient? client = null)
    {
        var deadline = DateTime.UtcNow + LongEnough;
        while (true)
        {
            var ready = await Ready(client);
            if (holds(ready))
                return ready;
            Assert.True(DateTime.UtcNow < deadline, $"still {ready}");
            await Task.Delay(20, Responses.Patience);
        }
    }

    private protected async Task<JsonElement> Ready(HttpClient? client = null) => await (await (client ?? Client).Get("/health/ready")).Json();

    private protected static long Sequence(JsonElement ready) => ready.GetProperty("sequence").GetInt64();

    private protected static string? Reason(JsonElement ready) => ready.GetProperty("reason").GetString();
}
