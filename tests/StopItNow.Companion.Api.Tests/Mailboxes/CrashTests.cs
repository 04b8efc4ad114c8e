using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>The process is killed.</summary>
public sealed class SqliteCrashTests : CrashFacts
{
    [Fact]
    public async Task Loses_no_acknowledged_note_in_SQLite_when_it_is_killed_under_load()
    {
        using var service = await RunningService.Start();
        var sender = new Sender(() => service.Client);
        var sending = sender.Send(Notes, AtOnce);

        for (var kill = 1; kill <= 2; kill++)
        {
            await Until(() => sender.Acknowledged >= Notes * kill / 3, sending);
            service.Kill();
            await service.Restart();
        }

        await sending;
        Assert.Equal(Notes / AtOnce * AtOnce, sender.Acknowledged);
        await sender.NoneIsLost(service.Client);
    }
}

/// <summary>One of two processes is killed.</summary>
public sealed class InstanceCrashTests(SharedPostgres postgres) : CrashFacts
{
    [Fact]
    public async Task Loses_no_acknowledged_note_in_PostgreSQL_when_one_of_two_instances_is_killed_under_load()
    {
        var database = ("Mailboxes__ConnectionString", await (await postgres.Server).NewDatabase());
        using var one = await RunningService.Start(database);
        using var other = await RunningService.Start(database);
        var turn = 0;
        var sender = new Sender(() => Interlocked.Increment(ref turn) % 2 == 0 ? one.Client : other.Client);
        var sending = sender.Send(Notes, AtOnce);

        await Until(() => sender.Acknowledged >= Notes / 2, sending);
        one.Kill();

        await sending;
        await sender.NoneIsLost(other.Client);
    }
}

/// <summary>The database is killed.</summary>
public sealed class PostgresCrashTests : CrashFacts
{
    [Fact]
    public async Task Loses_no_acknowledged_note_when_PostgreSQL_itself_is_killed_and_started_again()
    {
        await using var server = await PostgresServer.Start();
        await using var api = CompanionApi.With(TestContent.Small).Setting("Mailboxes:ConnectionString", await server.NewDatabase()).Start();
        using var client = api.Client();
        var sender = new Sender(() => client);
        var sending = sender.Send(Notes, AtOnce);

        await Until(() => sender.Acknowledged >= Notes / 2, sending);
        await server.Kill();
        await Task.Delay(200, Responses.Patience);
        await server.Restart();

        await sending;
        await sender.NoneIsLost(client);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/catalogue/head")).StatusCode);
    }
}

/// <summary>
/// An acknowledged note survives whatever ends a process. Two thousand notes each; a soak sends more (SOAK_NOTES). One class for each, so that they run beside each other: most of their
/// time they wait for something to start.
/// </summary>
public abstract class CrashFacts
{
    private protected const int AtOnce = 16;

    private protected static int Notes { get; } = int.TryParse(Environment.GetEnvironmentVariable("SOAK_NOTES"), out var set) ? set : 2_000;

    private protected static async Task Until(Func<bool> isReached, Task sending)
    {
        while (!isReached() && !sending.IsCompleted)
            await Task.Delay(10, Responses.Patience);
        Assert.True(isReached(), sending.Exception?.ToString() ?? "Everything was sent before the crash.");
    }
}
