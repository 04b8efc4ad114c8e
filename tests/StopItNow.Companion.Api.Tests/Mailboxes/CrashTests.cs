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

        await Through(sender, Notes, async () =>
        {
            service.Kill();
            await service.Restart();
        });

        await sender.NoneIsLost(service.Client);
        Says("SQLite, the service killed", sender);
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

        await Through(sender, Notes / 2, async () =>
        {
            one.Kill();
            await Task.Delay(Away, Responses.Patience);
            await one.Restart();
        });

        await sender.NoneIsLost(other.Client);
        Says("PostgreSQL, one of two instances killed", sender);
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

        await Through(sender, Notes / 2, async () =>
        {
            await server.Kill();
            await Task.Delay(Away, Responses.Patience);
            await server.Restart();
        });

        await sender.NoneIsLost(client);
        Says("PostgreSQL, the database killed", sender);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/catalogue/head")).StatusCode);
    }
}

/// <summary>The connections to the database break, in the middle of whatever they do.</summary>
public sealed class ConnectionCrashTests(SharedPostgres postgres) : CrashFacts
{
    [Fact]
    public async Task Loses_and_doubles_no_note_while_PostgreSQL_drops_connections()
    {
        var server = await postgres.Server;
        var database = await server.NewDatabase();
        await using var api = CompanionApi.With(TestContent.Small).Setting("Mailboxes:ConnectionString", database).Start();
        using var client = api.Client();
        var sender = new Sender(() => client);
        await using var dropping = new Npgsql.NpgsqlConnection(database);
        await dropping.OpenAsync(Responses.Patience);
        await using var drop = new Npgsql.NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", dropping);
        var sending = sender.Send(640, AtOnce);

        const int drops = 12;
        for (var dropped = 0; dropped < drops; dropped++)
        {
            await drop.ExecuteNonQueryAsync(Responses.Patience);
            await Task.Delay(250, Responses.Patience);
        }

        await sending;
        await sender.NoneIsLost(client);
        TestContext.Current.TestOutputHelper!.WriteLine($"every connection dropped {drops} times: {sender.Acknowledged} notes acknowledged");
    }
}

/// <summary>
/// An acknowledged note survives whatever ends a process. Two thousand notes in SQLite, as many in PostgreSQL, half of them through each kind of crash, and two crashes each; a soak has more
/// (SOAK_NOTES, SOAK_KILLS). One class for each, so that they run beside each other: most of their time they wait for something to start.
/// </summary>
public abstract class CrashFacts
{
    private protected const int AtOnce = 16;
    private protected static readonly TimeSpan Away = TimeSpan.FromMilliseconds(200);
    private static readonly int Kills = Set("SOAK_KILLS", 2);

    private protected static int Notes { get; } = Set("SOAK_NOTES", 2_000);

    /// <summary>Sends at least so many notes, in a round for each crash, which happens in the middle of it.</summary>
    private protected static async Task Through(Sender sender, int notes, Func<Task> crash)
    {
        var each = (int)Math.Ceiling((double)notes / Kills / AtOnce) * AtOnce;
        for (var before = 0; before < each * Kills; before += each)
        {
            var sending = sender.Send(each, AtOnce);
            while (sender.Acknowledged < before + (each / 2) && !sending.IsCompleted)
                await Task.Delay(1, Responses.Patience);
            Assert.False(sending.IsCompleted, sending.Exception?.ToString() ?? "Everything was sent before the crash.");
            await crash();
            await sending;
        }

        Assert.Equal(each * Kills, sender.Acknowledged);
    }

    private protected static void Says(string what, Sender sender) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"{what}, {Kills} rounds: {sender.Acknowledged} notes acknowledged, {sender.SentAgain} sent again, none missing and none twice");

    private static int Set(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : usual;
}
