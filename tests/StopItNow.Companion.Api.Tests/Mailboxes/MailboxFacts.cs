using System.Net;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

public sealed class SqliteMailboxTests(SqliteStore store) : MailboxFacts(store), IClassFixture<SqliteStore>;

public sealed class PostgresMailboxTests(PostgresStore store) : MailboxFacts(store), IClassFixture<PostgresStore>;

/// <summary>What a mailbox promises whoever stores it.</summary>
public abstract partial class MailboxFacts : IDisposable
{
    private readonly HttpClient _client;

    protected MailboxFacts(StoreFixture store) => _client = store.Api.Client();

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Makes_a_mailbox_once_and_answers_a_repeat_alike()
    {
        var mailbox = new TestMailbox();

        foreach (var days in new[] { 90, 90, 1 })
        {
            var response = await mailbox.Register(_client, days);
            Assert.Equal((HttpStatusCode.NoContent, "no-store"), (response.StatusCode, response.Header("Cache-Control")));
        }
    }

    [Fact]
    public async Task Answers_anything_else_on_a_known_id_with_404_and_changes_nothing()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var others = new TestMailbox { Id = mailbox.Id };
        var sameRegistration = new TestMailbox { Id = mailbox.Id, Registration = mailbox.Registration };

        await ProblemTests.IsProblem(await others.Register(_client), 404, "not-found");
        await ProblemTests.IsProblem(await sameRegistration.Register(_client), 404, "not-found");
        await ProblemTests.IsProblem(await mailbox.Register(_client, mailbox.Body(), others.Registration), 404, "not-found");

        await ProblemTests.IsProblem(await others.Read(_client, others.Person), 404, "not-found");
        await mailbox.Fill(_client, mailbox.Person, 1);
    }

    [Fact]
    public async Task Keeps_notes_of_both_sides_apart_and_gives_each_the_others_unless_asked()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var fromPerson = await mailbox.Fill(_client, mailbox.Person, 3);
        var fromPartner = await mailbox.Fill(_client, mailbox.Partner, 2);

        Same(fromPartner, await NotesPage.Of(await mailbox.Read(_client, mailbox.Person)));
        Same(fromPerson, await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner)));
        Same(fromPerson, await NotesPage.Of(await mailbox.Read(_client, mailbox.Person, "?direction=from-person")));
        Same(fromPartner, await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner, "?direction=from-partner")));

        var rest = await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner, "?after=2"));
        Assert.Equal((3, 3), (rest.Last, Assert.Single(rest.Counters)));
        Assert.Empty((await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner, "?after=3"))).Notes);

        static void Same(IReadOnlyList<byte[]> sent, NotesPage page)
        {
            Assert.Equal(sent.Count, page.Last);
            Assert.Equal(Enumerable.Range(1, sent.Count).Select(counter => (long)counter), page.Counters);
            Assert.Equal(sent, page.Notes.Select(note => note.Note));
        }
    }

    [Fact]
    public async Task Takes_only_the_next_counter_and_says_the_last_one_otherwise()
    {
        var mailbox = await TestMailbox.Registered(_client);
        await mailbox.Fill(_client, mailbox.Person, 2);

        foreach (var counter in new long[] { 1, 2, 4, (1L << 53) - 1 })
        {
            var response = await mailbox.Post(_client, mailbox.Person, counter, TestMailbox.Sealed());
            var problem = await response.Json();
            Assert.Equal(
                (HttpStatusCode.Conflict, "wrong-counter", 2),
                (response.StatusCode, problem.GetProperty("reason").GetString(), problem.GetProperty("last").GetInt32()));
        }

        Assert.Equal("3", (await mailbox.Post(_client, mailbox.Person, 3, TestMailbox.Sealed())).Header("Note-Counter"));
    }

    [Fact]
    public async Task Answers_a_repeat_with_the_same_key_and_bytes_alike_and_adds_nothing()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var (note, key) = (TestMailbox.Sealed(), TestMailbox.Key());

        for (var i = 0; i < 3; i++)
        {
            var response = await mailbox.Post(_client, mailbox.Person, 1, note, key);
            Assert.Equal((HttpStatusCode.Created, "1"), (response.StatusCode, response.Header("Note-Counter")));
        }

        await mailbox.Post(_client, mailbox.Person, 2, TestMailbox.Sealed());
        Assert.Equal("1", (await mailbox.Post(_client, mailbox.Person, 1, note, key)).Header("Note-Counter"));
        await ProblemTests.IsProblem(await mailbox.Post(_client, mailbox.Person, 3, TestMailbox.Sealed(), key), 422, "key-reused");
        Assert.Equal([1, 2], (await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner))).Counters);

        // A key is one sender's: the other side's same key is another.
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(_client, mailbox.Partner, 1, TestMailbox.Sealed(), key)).StatusCode);
    }

    [Fact]
    public async Task Keeps_one_of_many_notes_that_want_the_same_counter()
    {
        var mailbox = await TestMailbox.Registered(_client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => mailbox.Post(_client, mailbox.Person, 1, TestMailbox.Sealed())));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal([1], (await NotesPage.Of(await mailbox.Read(_client, mailbox.Partner))).Counters);
    }

    [Fact]
    public async Task Makes_one_mailbox_of_many_that_want_the_same_id()
    {
        var id = new TestMailbox().Id;
        var wanted = Enumerable.Range(0, 10).Select(_ => new TestMailbox { Id = id }).ToList();

        var answers = await Task.WhenAll(wanted.Select(mailbox => mailbox.Register(_client)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(9, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Ends_for_both_sides_and_tells_only_them()
    {
        var mailbox = await TestMailbox.Registered(_client);
        await mailbox.Fill(_client, mailbox.Person, 2);

        Assert.Equal(HttpStatusCode.NoContent, (await mailbox.End(_client, mailbox.Partner)).StatusCode);

        await ProblemTests.IsProblem(await mailbox.End(_client, mailbox.Person), 410, "ended");
        await ProblemTests.IsProblem(await mailbox.Read(_client, mailbox.Partner), 410, "ended");
        await ProblemTests.IsProblem(await mailbox.Read(_client, mailbox.Person, "?wait=25"), 410, "ended");
        await ProblemTests.IsProblem(await mailbox.Post(_client, mailbox.Person, 3, TestMailbox.Sealed()), 410, "ended");
        await ProblemTests.IsProblem(await mailbox.Register(_client), 410, "ended");
        await ProblemTests.IsProblem(await new TestMailbox { Id = mailbox.Id }.Register(_client), 404, "not-found");
        await ProblemTests.IsProblem(await mailbox.Read(_client, Side.New()), 404, "not-found");
    }
}
