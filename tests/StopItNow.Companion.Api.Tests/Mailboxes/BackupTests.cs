using System.Diagnostics;
using System.Net;
using StopItNow.Companion.Api.Tests.Operating;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>The very commands of section 9 of api/docs/MAILBOX.md.</summary>
public sealed class BackupTests(SharedPostgres postgres) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;
    private readonly StoreFolder _catalogue = new(TestContent.Small);

    public void Dispose()
    {
        _catalogue.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public Task Comes_back_from_a_copy_that_the_page_s_commands_take_of_SQLite_while_notes_come_in() =>
        ComesBack("sqlite", api => api.Setting("Mailboxes:Directory", _folder), "");

    [Fact]
    public async Task Comes_back_from_a_copy_that_the_page_s_commands_take_of_PostgreSQL_while_notes_come_in()
    {
        var database = await (await postgres.Server).NewDatabase();
        await ComesBack("postgresql", api => api.Setting("Mailboxes:ConnectionString", database), PostgresServer.Address(database));
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    private async Task ComesBack(string kind, Func<CompanionApi, CompanionApi> on, string database)
    {
        List<(TestMailbox Mailbox, IReadOnlyList<byte[]> Notes)> before = [];
        await using (var api = on(CompanionApi.On(_catalogue)).Start())
        {
            using var client = api.Client();
            for (var i = 0; i < 5; i++)
            {
                var mailbox = await TestMailbox.Registered(client);
                before.Add((mailbox, await mailbox.Fill(client, mailbox.Person, 10)));
            }

            var sending = new Sender(() => client).Send(320, 8);
            await Run($"backup-{kind}", database);
            await sending;

            // What comes after the copy is not in it.
            await before[0].Mailbox.Post(client, before[0].Mailbox.Person, 11, TestMailbox.Sealed());
            await before[1].Mailbox.End(client, before[1].Mailbox.Partner);
        }

        await Run($"restore-{kind}", database);

        await using var restored = on(CompanionApi.On(_catalogue)).Start();
        using var reader = restored.Client();
        foreach (var (mailbox, notes) in before)
        {
            var page = await NotesPage.Of(await mailbox.Read(reader, mailbox.Partner, "?wait=25&after=0"));
            Assert.Equal(10, page.Last);
            Assert.Equal(notes, page.Notes.Select(note => note.Note));
        }

        // A reader that is ahead of the copy learns it at once, and a sender gets the number from which it goes on.
        Assert.Equal(10, (await NotesPage.Of(await before[0].Mailbox.Read(reader, before[0].Mailbox.Partner, "?wait=25&after=11"))).Last);
        var conflict = await before[0].Mailbox.Post(reader, before[0].Mailbox.Person, 12, TestMailbox.Sealed());
        Assert.Equal((HttpStatusCode.Conflict, 10), (conflict.StatusCode, (await conflict.Json()).GetProperty("last").GetInt32()));
        Assert.Equal(HttpStatusCode.Created, (await before[0].Mailbox.Post(reader, before[0].Mailbox.Person, 11, TestMailbox.Sealed())).StatusCode);
    }

    private async Task Run(string block, string database)
    {
        var start = new ProcessStartInfo("bash", ["-euc", OperatingFiles.BlocksOf("MAILBOX.md")[block]]) { WorkingDirectory = _folder, RedirectStandardError = true };
        start.Environment["DATABASE"] = database;
        using var shell = Process.Start(start)!;
        var said = await shell.StandardError.ReadToEndAsync(Responses.Patience);
        await shell.WaitForExitAsync(Responses.Patience);
        Assert.True(shell.ExitCode == 0, said);
    }
}
