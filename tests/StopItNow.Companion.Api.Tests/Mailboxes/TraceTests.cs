using StopItNow.Companion.Api.Tests.Logging;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>What stands on the disk and in logs after requests, and after notes are gone.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly StoreFolder _catalogue = new(TestContent.Small);

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public async Task Leaves_no_token_address_agent_or_time_on_the_disk_and_no_id_in_a_log()
    {
        var logs = new CapturedLogs();
        var temporary = Directory.GetFiles(Path.GetTempPath()).ToHashSet();
        var (mailbox, ended, key, note) = (new TestMailbox(), new TestMailbox(), TestMailbox.Key(), TestMailbox.Sealed());
        byte[][] canaries = [.. Traces.OfRequests(mailbox, key), .. Traces.OfTime(DateTimeOffset.UtcNow)];
        await using (var api = CompanionApi.On(_catalogue).LoggingTo(logs).Start())
        {
            using var client = api.Client(Traces.Address);
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Traces.Agent);
            await mailbox.Register(client);
            await mailbox.Post(client, mailbox.Person, 1, note, key);
            await mailbox.Post(client, mailbox.Partner, 1, TestMailbox.Sealed());
            await mailbox.Read(client, mailbox.Partner, "?wait=1&after=1");
            await mailbox.Post(client, mailbox.Person, 7, TestMailbox.Sealed());
            await mailbox.Read(client, Side.New());

            // Pages that were used and are free again.
            await ended.Register(client);
            var erased = await ended.Fill(client, ended.Person, 40);
            await ended.End(client, ended.Partner);
            Traces.AreNone(Files(), canaries);
            Assert.True(Traces.Contains(Files(), note));
            canaries = [.. canaries, .. erased.Select(gone => gone[100..140])];
        }

        Traces.AreNone(Files(), canaries);
        Assert.True(Traces.Contains(Files(), note));
        var left = Directory.GetFiles(Path.GetTempPath()).Where(file => !temporary.Contains(file) && file.Contains("sqlite", StringComparison.OrdinalIgnoreCase)).Select(Traces.Read).ToList();
        Assert.False(Traces.Contains(left, mailbox.Person.Read));
        Assert.DoesNotContain(logs.Entries, entry => entry.Text.Contains(mailbox.Id, StringComparison.OrdinalIgnoreCase) || entry.Text.Contains("mailboxes/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_nothing_of_a_note_in_any_file_once_its_mailbox_has_ended()
    {
        await using var api = CompanionApi.On(_catalogue).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client);
        var notes = await mailbox.Fill(client, mailbox.Person, 40);
        var stays = await TestMailbox.Registered(client);
        var kept = await stays.Fill(client, stays.Person, 3);
        Assert.All(notes.Concat(kept), note => Assert.True(Traces.Contains(Files(), note[100..140])));

        await mailbox.End(client, mailbox.Partner);

        // The log is emptied with the end, or as soon as nobody reads from it any more.
        await Soon.Until("files without the notes", async () =>
        {
            await stays.Post(client, stays.Person, 99, TestMailbox.Sealed());
            return !notes.Any(note => Traces.Contains(Files(), note[100..140]));
        });

        Assert.All(kept, note => Assert.True(Traces.Contains(Files(), note[100..140])));
    }

    private List<byte[]> Files() => Traces.Files(Path.Combine(_catalogue.Path, "mailboxes"), "*.db*");
}
