using System.Net;
using Microsoft.Data.Sqlite;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>Whatever happens to the mailboxes' store, everything else goes on and health says how it is.</summary>
public sealed class BrokenStoreTests
{
    [Fact]
    public async Task Serves_everything_else_without_a_folder_it_can_use_and_mailboxes_once_there_is_one()
    {
        using var catalogue = new StoreFolder(TestContent.Small);
        var folder = Path.Combine(catalogue.Path, "mailboxes");
        await File.WriteAllTextAsync(folder, "a file where the folder should be", Responses.Patience);
        await using var api = CompanionApi.On(catalogue).Setting("Mailboxes:Directory", folder).Start();
        using var client = api.Client();

        await SaysUnavailable(client);

        File.Delete(folder);
        var mailbox = new TestMailbox();
        await Soon.Until("mailboxes", async () => (await mailbox.Register(client)).StatusCode == HttpStatusCode.NoContent);
        await Storage(client, "ok");
    }

    [Fact]
    public async Task Acknowledges_nothing_once_its_file_was_removed_and_goes_on_when_it_is_back()
    {
        using var catalogue = new StoreFolder(TestContent.Small);
        var folder = Path.Combine(catalogue.Path, "mailboxes");
        await using var api = CompanionApi.On(catalogue).Setting("Mailboxes:Directory", folder).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        await mailbox.Fill(client, mailbox.Person, 1);

        Directory.Move(folder, folder + ".away");
        await ProblemTests.IsProblem(await mailbox.Post(client, mailbox.Person, 2, TestMailbox.Sealed()), 503, "store-unavailable");
        await SaysUnavailable(client);

        Directory.Move(folder + ".away", folder);
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, 2, TestMailbox.Sealed())).StatusCode);
        await Storage(client, "ok");
    }

    [Fact]
    public async Task Leaves_a_folder_alone_that_another_process_uses()
    {
        using var catalogue = new StoreFolder(TestContent.Small);
        await using var first = CompanionApi.On(catalogue).Start();
        using var client = first.Client();
        var mailbox = await TestMailbox.Registered(client);
        await using var second = CompanionApi.On(catalogue).Start();
        using var elsewhere = second.Client();

        await SaysUnavailable(elsewhere);
        await ProblemTests.IsProblem(await mailbox.Read(elsewhere, mailbox.Person), 503, "store-unavailable");
        await mailbox.Fill(client, mailbox.Person, 1);
    }

    [Fact]
    public async Task Serves_everything_else_while_PostgreSQL_is_away_and_mailboxes_once_it_is_there()
    {
        await using var server = await PostgresServer.Start();
        var database = await server.NewDatabase();
        await server.Kill();
        await using var api = CompanionApi.With(TestContent.Small).Setting("Mailboxes:ConnectionString", database).Start();
        using var client = api.Client();

        await SaysUnavailable(client);

        await server.Restart();
        await Storage(client, "ok");
        await (await TestMailbox.Registered(client)).Register(client);
    }

    [Fact]
    public async Task Tells_whoever_sends_to_try_again_while_somebody_else_writes_to_the_file_and_keeps_it_once()
    {
        using var catalogue = new StoreFolder(TestContent.Small);
        await using var api = CompanionApi.On(catalogue).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        var (note, key) = (TestMailbox.Sealed(), TestMailbox.Key());

        await using (var other = new SqliteConnection($"Data Source={Path.Combine(catalogue.Path, "mailboxes", "mailboxes.db")};Pooling=False"))
        {
            await other.OpenAsync(Responses.Patience);
            await using var begin = new SqliteCommand("BEGIN IMMEDIATE", other);
            await begin.ExecuteNonQueryAsync(Responses.Patience);
            await ProblemTests.IsProblem(await mailbox.Post(client, mailbox.Person, 1, note, key), 503, "store-unavailable");
            Assert.Empty((await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes);
        }

        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, 1, note, key)).StatusCode);
        Assert.Equal(note, Assert.Single((await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes).Note);
    }

    [Fact]
    public async Task Is_unavailable_while_PostgreSQL_takes_no_changes_and_goes_on_once_it_does()
    {
        await using var server = await PostgresServer.Start();
        var database = await server.NewDatabase();
        await using var api = CompanionApi.With(TestContent.Small).Setting("Mailboxes:ConnectionString", database).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        var notes = await mailbox.Fill(client, mailbox.Person, 2);

        // As after a failover, on the side that follows.
        await server.Kill();
        await File.WriteAllTextAsync(Path.Combine(server.Data, "standby.signal"), "", Responses.Patience);
        await server.Restart();
        await SaysUnavailable(client);
        await ProblemTests.IsProblem(await mailbox.Post(client, mailbox.Person, 3, TestMailbox.Sealed()), 503, "store-unavailable");
        Assert.Equal(notes, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Select(note => note.Note));

        await PostgresServer.Query(database, "SELECT pg_promote()");
        await Storage(client, "ok");
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, 3, TestMailbox.Sealed())).StatusCode);
    }

    private static async Task SaysUnavailable(HttpClient client)
    {
        await Storage(client, "unavailable");
        var ready = await client.Get("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "degraded"), (ready.StatusCode, (await ready.Json()).GetProperty("status").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/catalogue/head")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/help")).StatusCode);
        var refused = await new TestMailbox().Register(client);
        await ProblemTests.IsProblem(refused, 503, "store-unavailable");
        Assert.NotEqual("", refused.Header("Retry-After"));
    }

    private static Task Storage(HttpClient client, string expected) => Soon.Until(
        $"storage that is {expected}", async () => (await (await client.Get("/health/ready")).Json()).GetProperty("storage").GetString() == expected);
}
