using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>Several processes on one PostgreSQL behave as one.</summary>
public sealed class InstanceTests(SharedPostgres postgres)
{
    [Fact]
    public async Task Brings_a_note_to_whoever_waits_at_another_instance()
    {
        var database = await (await postgres.Server).NewDatabase();
        await using var one = On(database);
        await using var other = On(database);
        using var person = one.Client();
        using var partner = other.Client();
        var mailbox = await TestMailbox.Registered(person);
        await UntilListening(other);

        for (var counter = 1; counter <= 5; counter++)
        {
            var waiting = mailbox.Read(partner, mailbox.Partner, $"?wait=25&after={counter - 1}");
            await WaitFacts.UntilWaiting(other, 1);
            var watch = Stopwatch.StartNew();
            await mailbox.Post(person, mailbox.Person, counter, TestMailbox.Sealed());
            Assert.Equal([counter], (await NotesPage.Of(await waiting)).Counters);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        }

        var last = mailbox.Read(partner, mailbox.Partner, "?wait=25&after=5");
        await WaitFacts.UntilWaiting(other, 1);
        await mailbox.End(person, mailbox.Person);
        await ProblemTests.IsProblem(await last, 410, "ended");
    }

    [Fact]
    public async Task Keeps_one_of_many_notes_that_want_the_same_counter_at_two_instances()
    {
        var database = await (await postgres.Server).NewDatabase();
        await using var one = On(database);
        await using var other = On(database);
        using var first = one.Client();
        using var second = other.Client();
        var mailbox = await TestMailbox.Registered(first);

        for (var counter = 1; counter <= 10; counter++)
        {
            var answers = await Task.WhenAll(new[] { first, second, first, second }.Select(client => mailbox.Post(client, mailbox.Person, counter, TestMailbox.Sealed())));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
            Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        }

        Assert.Equal(10, (await NotesPage.Of(await mailbox.Read(second, mailbox.Partner))).Notes.Count);
        Assert.Equal(HttpStatusCode.NoContent, (await mailbox.Register(second)).StatusCode);
    }

    [Fact]
    public async Task Names_no_mailbox_in_PostgreSQLs_log_and_tells_instances_a_hash_only()
    {
        var server = await postgres.Server;
        var database = await server.NewDatabase();
        await using var api = On(database);
        using var client = api.Client();
        await using var listening = new Npgsql.NpgsqlConnection(database);
        await listening.OpenAsync(Responses.Patience);
        List<string> heard = [];
        listening.Notification += (_, notice) => heard.Add(notice.Payload);
        await using (var listen = new Npgsql.NpgsqlCommand("LISTEN mailboxes", listening))
            await listen.ExecuteNonQueryAsync(Responses.Patience);

        var mailbox = new TestMailbox();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => mailbox.Register(client)));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => mailbox.Post(client, mailbox.Person, 1, TestMailbox.Sealed())));
        while (heard.Count == 0)
            await listening.WaitAsync(Responses.Patience);

        var id = System.Buffers.Text.Base64Url.DecodeFromChars(mailbox.Id);
        Assert.All(heard, payload => Assert.Equal(MailboxSignal.Of(id).ToString(), payload));
        Assert.DoesNotContain(Convert.ToHexString(id), server.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(mailbox.Id, server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("duplicate key", server.Log, StringComparison.Ordinal);
    }

    private static CompanionApi On(string database) => CompanionApi.With(TestContent.Small).Setting("Mailboxes:ConnectionString", database).Start();

    private static Task UntilListening(CompanionApi api)
    {
        var database = api.Services.GetRequiredService<IMailboxDatabase>();
        return Soon.Until("notices", () => database.LookEvery is null);
    }
}
