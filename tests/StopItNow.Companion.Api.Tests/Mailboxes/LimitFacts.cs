using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

public sealed class SqliteLimitTests(SqliteStore store) : LimitFacts(store), IClassFixture<SqliteStore>;

public sealed class PostgresLimitTests(PostgresStore store) : LimitFacts(store), IClassFixture<PostgresStore>;

/// <summary>How much there may be of anything, and how long.</summary>
public abstract class LimitFacts(StoreFixture store)
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Holds_64_notes_in_a_direction_and_more_once_the_oldest_are_gone()
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        await mailbox.Fill(client, mailbox.Person, 40);
        clock.Advance(TimeSpan.FromDays(1));
        for (var counter = 41; counter <= 64; counter++)
            await mailbox.Post(client, mailbox.Person, counter, TestMailbox.Sealed());

        var full = await mailbox.Post(client, mailbox.Person, 65, TestMailbox.Sealed());
        await ProblemTests.IsProblem(full, 429, "mailbox-full");
        Assert.Equal("86400", full.Header("Retry-After"));
        Assert.Equal(64, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Count);
        await mailbox.Fill(client, mailbox.Partner, 1);

        clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, 65, TestMailbox.Sealed())).StatusCode);
        Assert.Equal(Enumerable.Range(41, 25).Select(counter => (long)counter), (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Counters);
    }

    [Fact]
    public async Task Lets_a_client_make_20_mailboxes_a_day()
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).Setting("Mailboxes:NewMailboxesOfClient", "").Start();
        using var client = api.Client("127.0.0.4");
        using var other = api.Client("127.0.0.5");
        var first = await TestMailbox.Registered(client);
        for (var made = 1; made < 20; made++)
            await TestMailbox.Registered(client);

        var refused = await new TestMailbox().Register(client);
        await ProblemTests.IsProblem(refused, 429, "too-many-mailboxes");
        Assert.InRange(int.Parse(refused.Header("Retry-After"), CultureInfo.InvariantCulture), 86_000, 86_400);

        // What is there goes on, and so do others.
        Assert.Equal(HttpStatusCode.NoContent, (await first.Register(client)).StatusCode);
        await first.Fill(client, first.Person, 1);
        await TestMailbox.Registered(other);

        clock.Advance(TimeSpan.FromDays(1));
        await TestMailbox.Registered(client);
    }

    [Fact]
    public async Task Makes_no_mailbox_in_a_store_of_the_configured_size_and_serves_those_it_has()
    {
        await using var api = (await store.New()).Setting("Mailboxes:LargestMegabytes", "1").Start();
        using var client = api.Client();
        var mailboxes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TestMailbox.Registered(client)));
        await Task.WhenAll(mailboxes.Select(mailbox => mailbox.Fill(client, mailbox.Person, 60)));

        // Health asks the store once a second at most.
        await Soon.Until("a full store", async () => await Storage(client) == "full");
        var refused = await new TestMailbox().Register(client);
        await ProblemTests.IsProblem(refused, 503, "store-full");
        Assert.Equal("3600", refused.Header("Retry-After"));

        Assert.Equal(HttpStatusCode.NoContent, (await mailboxes[0].Register(client)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await mailboxes[0].Post(client, mailboxes[0].Person, 61, TestMailbox.Sealed())).StatusCode);
        Assert.Equal(61, (await NotesPage.Of(await mailboxes[0].Read(client, mailboxes[0].Partner))).Notes.Count);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/catalogue/head")).StatusCode);
    }

    [Fact]
    public async Task Serves_others_while_one_client_floods_it()
    {
        await using var api = (await store.New()).At(new FakeTimeProvider(Start)).Setting("IpRateLimiting:GeneralRules:3:Limit", "300").Start();
        using var flooding = api.Client("127.0.0.6");
        using var other = api.Client("127.0.0.7");
        var mailbox = await TestMailbox.Registered(other);
        var flood = Enumerable.Range(0, 700).Select(_ => new TestMailbox().Read(flooding, Side.New())).ToList();

        await mailbox.Fill(other, mailbox.Person, 20);

        var answers = await Task.WhenAll(flood);
        Assert.Equal(300, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.NotFound), answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.Equal(20, (await NotesPage.Of(await mailbox.Read(other, mailbox.Partner))).Notes.Count);
    }

    [Theory]
    [InlineData(90, 0, 2)]
    [InlineData(1, 0, 1)]
    [InlineData(90, 1, 90)]
    [InlineData(40, 1, 40)]
    public async Task Expires_unused(int days, int notes, int lives)
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client, days);
        await mailbox.Fill(client, mailbox.Person, notes);

        clock.Advance(TimeSpan.FromDays(lives));
        Assert.Equal(notes, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Last);

        clock.Advance(TimeSpan.FromDays(1));
        await ProblemTests.IsProblem(await mailbox.Read(client, mailbox.Partner), 410, "expired");
        await ProblemTests.IsProblem(await mailbox.Post(client, mailbox.Person, notes + 1, TestMailbox.Sealed()), 410, "expired");
        await ProblemTests.IsProblem(await mailbox.End(client, mailbox.Person), 410, "expired");
        await ProblemTests.IsProblem(await mailbox.Register(client), 410, "expired");
        await ProblemTests.IsProblem(await mailbox.Read(client, Side.New()), 404, "not-found");
    }

    [Fact]
    public async Task Lives_on_with_each_note()
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        for (var counter = 1; counter <= 3; counter++)
        {
            Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Partner, counter, TestMailbox.Sealed())).StatusCode);
            clock.Advance(TimeSpan.FromDays(90));
        }

        var page = await NotesPage.Of(await mailbox.Read(client, mailbox.Person));
        Assert.Equal((3, 0), (page.Last, page.Notes.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Remembers_for_90_days_that_it_was_there_and_then_nothing(bool isEnded)
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        if (isEnded)
            await mailbox.End(client, mailbox.Person);
        else
            clock.Advance(TimeSpan.FromDays(2));

        clock.Advance(TimeSpan.FromDays(90));
        await ProblemTests.IsProblem(await mailbox.Read(client, mailbox.Partner), 410, isEnded ? "ended" : "expired");
        clock.Advance(TimeSpan.FromDays(1));
        await ProblemTests.IsProblem(await mailbox.Read(client, mailbox.Partner), 404, "not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await new TestMailbox { Id = mailbox.Id }.Register(client)).StatusCode);
    }

    private static async Task<string?> Storage(HttpClient client) => (await (await client.Get("/health/ready")).Json()).GetProperty("storage").GetString();
}
