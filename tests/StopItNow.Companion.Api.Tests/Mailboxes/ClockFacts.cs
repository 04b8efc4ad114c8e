using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

public sealed class SqliteClockTests(SqliteStore store) : ClockFacts(store), IClassFixture<SqliteStore>;

public sealed class PostgresClockTests(PostgresStore store) : ClockFacts(store), IClassFixture<PostgresStore>
{
    [Fact]
    public async Task Keeps_every_acknowledged_note_though_another_instances_clock_is_in_the_next_day_already()
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).WithoutSweep().Start();
        using var client = api.Client();
        var database = api.Services.GetRequiredService<IMailboxDatabase>();
        var acknowledged = 0;
        for (var round = 0; round < 10; round++)
        {
            var mailboxes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => TestMailbox.Registered(client, days: 1)));
            await Task.WhenAll(mailboxes.Select(mailbox => mailbox.Fill(client, mailbox.Person, 1)));
            clock.Advance(TimeSpan.FromDays(1));

            // Here it is their last day; there, it has passed.
            var sweeping = database.SweepAsync(Today(clock) + 1, Responses.Patience);
            var answers = await Task.WhenAll(mailboxes.Select(mailbox => mailbox.Post(client, mailbox.Person, 2, TestMailbox.Sealed())));
            await sweeping;

            foreach (var (mailbox, answer) in mailboxes.Zip(answers))
            {
                if (answer.StatusCode == HttpStatusCode.Created)
                {
                    Assert.Contains(2, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Counters);
                    acknowledged++;
                }
                else
                {
                    await ProblemTests.IsProblem(answer, 410, "expired");
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{acknowledged} of 400 came before the sweep");
    }

    [Theory]
    [InlineData(2, HttpStatusCode.Created)]
    [InlineData(3, HttpStatusCode.ServiceUnavailable)]
    public async Task Judges_a_note_anew_when_its_mailbox_is_changed_meanwhile_as_often_as_a_sweep_can(int times, HttpStatusCode answered)
    {
        await using var api = (await store.New()).WithoutSweep().Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);

        // The row is another by the time it is written: so it is for whoever read it before the sweep came.
        await PostgresServer.Query(Database(api), $"""
            CREATE SEQUENCE written;
            CREATE FUNCTION came_before() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(''written'') <= {times} THEN RETURN NULL; END IF; RETURN NEW; END';
            CREATE TRIGGER came_before BEFORE UPDATE ON "Mailboxes" FOR EACH ROW EXECUTE FUNCTION came_before();
            """);

        Assert.Equal(answered, (await mailbox.Post(client, mailbox.Person, 1, TestMailbox.Sealed())).StatusCode);
    }

    private static string Database(CompanionApi api) => api.Services.GetRequiredService<IConfiguration>()["Mailboxes:ConnectionString"]!;
}

/// <summary>Clocks that differ, go back, or are ahead of the sweep.</summary>
public abstract class ClockFacts(StoreFixture store)
{
    private protected static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Takes_a_note_whose_key_was_that_of_one_past_its_day_which_no_sweep_has_taken_yet()
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).WithoutSweep().Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        var (note, key) = (TestMailbox.Sealed(), TestMailbox.Key());
        await mailbox.Post(client, mailbox.Person, 1, TestMailbox.Sealed(), key);
        clock.Advance(TimeSpan.FromDays(31));

        var answer = await mailbox.Post(client, mailbox.Person, 2, note, key);

        Assert.Equal((HttpStatusCode.Created, "2"), (answer.StatusCode, answer.Header("Note-Counter")));
        Assert.Equal(note, Assert.Single((await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes).Note);
    }

    [Fact]
    public async Task Goes_on_when_the_clock_is_set_back()
    {
        var clock = new SettableClock(Start.AddDays(10));
        await using var api = (await store.New()).At(clock).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        await mailbox.Fill(client, mailbox.Person, 40);

        clock.Now = Start;
        for (var counter = 41; counter <= 64; counter++)
            Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, counter, TestMailbox.Sealed())).StatusCode);

        await ProblemTests.IsProblem(await mailbox.Post(client, mailbox.Person, 65, TestMailbox.Sealed()), 429, "mailbox-full");
        Assert.Equal(64, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Count);

        // The younger ones go first now, and none of them before 30 days by the clock that took it.
        clock.Now = Start.AddDays(30);
        Assert.Equal(64, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Count);
        clock.Now = Start.AddDays(31);
        Assert.Equal(40, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Count);
        await mailbox.End(client, mailbox.Partner);
        await ProblemTests.IsProblem(await mailbox.Read(client, mailbox.Person), 410, "ended");
    }

    private protected static int Today(TimeProvider clock) => (int)(clock.GetUtcNow().ToUnixTimeSeconds() / 86_400);

    /// <summary>Says what it is told; timers run by the real one.</summary>
    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
