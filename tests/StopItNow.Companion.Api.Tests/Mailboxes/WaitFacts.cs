using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StopItNow.Companion.Api.Mailboxes.Waits;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

public sealed class SqliteWaitTests(SqliteStore store) : WaitFacts(store), IClassFixture<SqliteStore>;

public sealed class PostgresWaitTests(PostgresStore store) : WaitFacts(store), IClassFixture<PostgresStore>;

/// <summary>Reading waits for a note, and nobody can make others wait in vain.</summary>
public abstract class WaitFacts(StoreFixture store) : IDisposable
{
    private readonly HttpClient _client = store.Api.Client();

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Brings_a_note_to_whoever_waits_for_it()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var waiting = mailbox.Read(_client, mailbox.Partner, "?wait=25");
        await UntilWaiting(store.Api, 1);

        var note = TestMailbox.Sealed();
        await mailbox.Post(_client, mailbox.Partner, 1, TestMailbox.Sealed());
        await mailbox.Post(_client, mailbox.Person, 1, note);

        var page = await NotesPage.Of(await waiting);
        Assert.Equal(note, Assert.Single(page.Notes).Note);
    }

    [Fact]
    public async Task Tells_whoever_waits_that_it_ended()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var waiting = mailbox.Read(_client, mailbox.Partner, "?wait=25");
        await UntilWaiting(store.Api, 1);

        await mailbox.End(_client, mailbox.Person);

        await ProblemTests.IsProblem(await waiting, 410, "ended");
    }

    [Fact]
    public async Task Never_shows_a_mailbox_that_ends_just_now_as_one_whose_notes_are_gone()
    {
        for (var round = 0; round < 40; round++)
        {
            var mailbox = await TestMailbox.Registered(_client);
            await mailbox.Fill(_client, mailbox.Person, 2);
            var reading = Enumerable.Range(0, 12).Select(_ => mailbox.Read(_client, mailbox.Partner)).ToList();
            await mailbox.End(_client, mailbox.Person);
            foreach (var response in await Task.WhenAll(reading))
            {
                if (response.StatusCode == HttpStatusCode.OK)
                    Assert.Equal([1, 2], (await NotesPage.Of(response)).Counters);
                else
                    await ProblemTests.IsProblem(response, 410, "ended");
            }
        }
    }

    [Fact]
    public async Task Answers_with_nothing_when_the_wait_is_over()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var watch = Stopwatch.StartNew();

        var page = await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner, "?wait=1"));

        Assert.Equal((0, 0), (page.Last, page.Notes.Count));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.95, 20);
    }

    [Theory]
    [InlineData("?wait=25")]
    [InlineData("?wait=25&after=1")]
    [InlineData("?wait=25&after=5")]
    public async Task Does_not_make_wait_whom_it_has_something_to_tell(string query)
    {
        var mailbox = await TestMailbox.Registered(_client);
        await mailbox.Fill(_client, mailbox.Person, 2);
        var watch = Stopwatch.StartNew();

        Assert.Equal(2, (await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner, query))).Last);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task Answers_a_third_wait_at_a_mailbox_at_once_and_makes_room_when_one_is_over()
    {
        var mailbox = await TestMailbox.Registered(_client);
        using var calledOff = new CancellationTokenSource();
        var gone = _client.SendAsync(Wait(mailbox), calledOff.Token);
        var stays = mailbox.Read(_client, mailbox.Partner, "?wait=25");
        await UntilWaiting(store.Api, 2);

        var third = await mailbox.Read(_client, mailbox.Partner, "?wait=25");
        Assert.Equal((HttpStatusCode.OK, "10"), (third.StatusCode, third.Header("Retry-After")));
        Assert.Empty((await NotesPage.Of(third)).Notes);

        await calledOff.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await UntilWaiting(store.Api, 1);
        var fourth = mailbox.Read(_client, mailbox.Partner, "?wait=25");
        await UntilWaiting(store.Api, 2);
        await mailbox.Post(_client, mailbox.Person, 1, TestMailbox.Sealed());
        Assert.All(await Task.WhenAll(stays, fourth), response => Assert.Equal("", response.Header("Retry-After")));
    }

    [Fact]
    public async Task Lets_16_requests_of_a_client_wait_and_goes_on_for_others()
    {
        await using var api = (await store.New()).Setting("Mailboxes:WaitsOfClient", "").Start();
        using var one = api.Client("127.0.0.2");
        using var other = api.Client("127.0.0.3");
        var mailboxes = await Task.WhenAll(Enumerable.Range(0, 18).Select(_ => TestMailbox.Registered(one)));
        var waiting = mailboxes.Take(16).Select(mailbox => mailbox.Read(one, mailbox.Partner, "?wait=25")).ToList();
        await UntilWaiting(api, 16);

        Assert.Equal("10", (await mailboxes[16].Read(one, mailboxes[16].Partner, "?wait=25")).Header("Retry-After"));
        waiting.Add(mailboxes[17].Read(other, mailboxes[17].Partner, "?wait=25"));
        await UntilWaiting(api, 17);

        foreach (var mailbox in mailboxes)
            await mailbox.Post(one, mailbox.Person, 1, TestMailbox.Sealed());
        Assert.All(await Task.WhenAll(waiting), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Lets_only_so_many_wait_in_all()
    {
        await using var api = (await store.New()).Setting("Mailboxes:WaitsOfProcess", "3").Start();
        using var client = api.Client();
        var mailboxes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestMailbox.Registered(client)));
        var waiting = mailboxes.Take(3).Select(mailbox => mailbox.Read(client, mailbox.Partner, "?wait=25")).ToList();
        await UntilWaiting(api, 3);

        Assert.Equal("10", (await mailboxes[3].Read(client, mailboxes[3].Partner, "?wait=25")).Header("Retry-After"));
        foreach (var mailbox in mailboxes)
            await mailbox.End(client, mailbox.Person);
        Assert.All(await Task.WhenAll(waiting), response => Assert.Equal(HttpStatusCode.Gone, response.StatusCode));
    }

    [Fact]
    public async Task Answers_whoever_waits_when_the_service_stops()
    {
        var api = (await store.New()).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        var waiting = mailbox.Read(client, mailbox.Partner, "?wait=25");
        await UntilWaiting(api, 1);

        var watch = Stopwatch.StartNew();
        await api.DisposeAsync();

        Assert.Empty((await NotesPage.Of(await waiting)).Notes);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    internal static Task UntilWaiting(CompanionApi api, int requests)
    {
        var room = api.Services.GetRequiredService<WaitingRoom>();
        return Soon.Until($"{requests} requests that wait", () => room.Count == requests);
    }

    private static HttpRequestMessage Wait(TestMailbox mailbox)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, mailbox.Notes + "?wait=25");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {TestMailbox.Text(mailbox.Partner.Read)}");
        return request;
    }
}
