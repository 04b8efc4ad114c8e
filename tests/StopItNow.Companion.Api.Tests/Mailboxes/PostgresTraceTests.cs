using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using StopItNow.Companion.Api.Tests.Logging;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>What stands in PostgreSQL after requests: in what it dumps, in every file it keeps, and in its log.</summary>
public sealed partial class PostgresTraceTests
{
    [Fact]
    public async Task Leaves_no_token_address_agent_or_time_in_PostgreSQL_and_no_id_in_any_log()
    {
        await using var server = await PostgresServer.Start();
        var database = await server.NewDatabase();
        var logs = new CapturedLogs();
        var (mailbox, ended, key, note) = (new TestMailbox(), new TestMailbox(), TestMailbox.Key(), TestMailbox.Sealed());
        await using (var api = CompanionApi.With(TestContent.Small).Setting("Mailboxes:ConnectionString", database).LoggingTo(logs).Start())
        {
            using var client = api.Client(Traces.Address);
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Traces.Agent);
            await mailbox.Register(client);
            await mailbox.Post(client, mailbox.Person, 1, note, key);
            await mailbox.Post(client, mailbox.Person, 1, note, key);
            await mailbox.Post(client, mailbox.Partner, 1, TestMailbox.Sealed());
            await mailbox.Read(client, mailbox.Partner, "?wait=1&after=1");
            await mailbox.Post(client, mailbox.Person, 7, TestMailbox.Sealed());
            await mailbox.Read(client, Side.New());
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ended.Register(client)));
            await ended.Fill(client, ended.Partner, 3);
            await ended.End(client, ended.Person);
        }

        await PostgresServer.Query(database, "CHECKPOINT");
        var canaries = Traces.OfRequests(mailbox, key);
        var dump = await PostgresServer.Program("pg_dump", "--dbname", PostgresServer.Address(database), "--inserts");
        var (files, id) = (Traces.Files(server.Data), Base64Url.DecodeFromChars(mailbox.Id));

        // What is looked for can be found: the note and the id are there, in the dump and in the files.
        Assert.Contains($"\\x{Convert.ToHexStringLower(id)}", dump, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(note), dump, StringComparison.Ordinal);
        Assert.True(Traces.Contains(files, note));

        Traces.AreNone([Encoding.UTF8.GetBytes(dump)], canaries);
        Traces.AreNone(files, canaries);
        Assert.DoesNotMatch(TimeOfDay(), dump);
        Assert.DoesNotContain("timestamp", dump, StringComparison.OrdinalIgnoreCase);

        var log = Encoding.UTF8.GetBytes(server.Log);
        Traces.AreNone([log], [.. canaries, .. Traces.Spellings(id), .. Traces.Spellings(Base64Url.DecodeFromChars(ended.Id))]);
        Assert.DoesNotContain(logs.Entries, entry => entry.Text.Contains(mailbox.Id, StringComparison.OrdinalIgnoreCase) || entry.Text.Contains("mailboxes/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\b")]
    private static partial Regex TimeOfDay();
}
