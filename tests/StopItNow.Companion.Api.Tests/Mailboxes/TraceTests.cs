using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using StopItNow.Companion.Api.Tests.Logging;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>What stands on the disk and in logs after requests, and after notes are gone.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Agent = "blue-zebra-agent-of-nobody";
    private readonly StoreFolder _catalogue = new(TestContent.Small);

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public async Task Leaves_no_token_address_agent_or_time_on_the_disk_and_no_id_in_a_log()
    {
        var logs = new CapturedLogs();
        var temporary = Directory.GetFiles(Path.GetTempPath()).ToHashSet();
        var (mailbox, key) = (new TestMailbox(), TestMailbox.Key());
        var began = DateTimeOffset.UtcNow;
        await using (var api = CompanionApi.On(_catalogue).LoggingTo(logs).Start())
        {
            using var client = api.Client("127.45.67.89");
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Agent);
            await mailbox.Register(client);
            await mailbox.Post(client, mailbox.Person, 1, TestMailbox.Sealed(), key);
            await mailbox.Post(client, mailbox.Partner, 1, TestMailbox.Sealed());
            await mailbox.Read(client, mailbox.Partner, "?wait=1&after=1");
            await mailbox.Post(client, mailbox.Person, 7, TestMailbox.Sealed());
            await mailbox.Read(client, Side.New());
            Nothing(Files(_catalogue.Path), Canaries(mailbox, key, began));
        }

        Nothing(Files(_catalogue.Path), Canaries(mailbox, key, began));
        Nothing([.. Directory.GetFiles(Path.GetTempPath()).Where(file => !temporary.Contains(file) && file.Contains("sqlite", StringComparison.OrdinalIgnoreCase))], [mailbox.Person.Read]);
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
        Assert.All(notes.Concat(kept), note => Assert.True(Contains(Files(_catalogue.Path), note[100..140])));

        await mailbox.End(client, mailbox.Partner);

        // The log is emptied with the end, or as soon as nobody reads from it any more.
        await Soon.Until("files without the notes", async () =>
        {
            await stays.Post(client, stays.Person, 99, TestMailbox.Sealed());
            return !notes.Any(note => Contains(Files(_catalogue.Path), note[100..140]));
        });

        Assert.All(kept, note => Assert.True(Contains(Files(_catalogue.Path), note[100..140])));
    }

    [Fact]
    public async Task Comes_back_from_a_copy_taken_while_notes_came_in()
    {
        var copy = Path.Combine(_catalogue.Path, "copy");
        Directory.CreateDirectory(copy);
        var before = new List<(TestMailbox Mailbox, IReadOnlyList<byte[]> Notes)>();
        await using (var api = CompanionApi.On(_catalogue).Start())
        {
            using var client = api.Client();
            for (var i = 0; i < 5; i++)
            {
                var mailbox = await TestMailbox.Registered(client);
                before.Add((mailbox, await mailbox.Fill(client, mailbox.Person, 10)));
            }

            var sending = new Sender(() => client).Send(320, 8);
            using (var backup = Process.Start("sqlite3", [Path.Combine(_catalogue.Path, "mailboxes", "mailboxes.db"), ".timeout 5000", $".backup '{copy}/mailboxes.db'"])!)
            {
                await backup.WaitForExitAsync(Responses.Patience);
                Assert.Equal(0, backup.ExitCode);
            }

            await sending;
        }

        await using var restored = CompanionApi.On(_catalogue).Setting("Mailboxes:Directory", copy).Start();
        using var reader = restored.Client();
        foreach (var (mailbox, notes) in before)
        {
            Assert.Equal(notes, (await NotesPage.Of(await mailbox.Read(reader, mailbox.Partner))).Notes.Select(note => note.Note));
            await mailbox.Post(reader, mailbox.Person, 11, TestMailbox.Sealed());
        }
    }

    private static byte[][] Canaries(TestMailbox mailbox, string key, DateTimeOffset began)
    {
        byte[][] tokens = [mailbox.Registration, .. new[] { mailbox.Person, mailbox.Partner }.SelectMany(side => new[] { side.Read, side.Write, side.End })];
        var seconds = Enumerable.Range(0, 30).Select(second => began.AddSeconds(second)).ToList();
        return
        [
            .. tokens, .. tokens.Select(token => Encoding.ASCII.GetBytes(TestMailbox.Text(token))), Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(Agent),
            SHA256.HashData(Encoding.ASCII.GetBytes(key))[..16], Encoding.ASCII.GetBytes("127.45.67.89"), [255, 255, 127, 45, 67, 89],
            .. seconds.Select(time => Encoding.ASCII.GetBytes($"{time:HH:mm:ss}")), .. seconds.Select(time => Encoding.ASCII.GetBytes($"{time.ToUnixTimeSeconds()}")),
        ];
    }

    private static List<byte[]> Files(string folder) => [.. Directory.EnumerateFiles(Path.Combine(folder, "mailboxes"), "*.db*", SearchOption.AllDirectories).Select(ReadShared)];

    private static void Nothing(IReadOnlyList<byte[]> files, IEnumerable<byte[]> canaries) =>
        Assert.All(canaries, canary => Assert.False(Contains(files, canary), Convert.ToHexString(canary)));

    private static void Nothing(string[] files, IEnumerable<byte[]> canaries) => Nothing([.. files.Select(ReadShared)], canaries);

    private static bool Contains(IEnumerable<byte[]> files, byte[] canary) => files.Any(file => file.AsSpan().IndexOf(canary) >= 0);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
