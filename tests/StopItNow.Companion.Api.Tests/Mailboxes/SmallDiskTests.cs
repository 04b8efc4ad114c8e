using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>A disk that fills up: one of 24 MB, in a mount namespace of the service's own.</summary>
public sealed class SmallDiskTests : IDisposable
{
    private const long Free = 1024 * 1024;
    private static readonly string[] InANamespace = ["unshare", "--user", "--map-root-user", "--mount"];
    private readonly StoreFolder _catalogue = new(TestContent.Small);
    private readonly string _disk;
    private readonly ServiceProcess _service;

    public SmallDiskTests()
    {
        _disk = Directory.CreateDirectory(Path.Combine(_catalogue.Path, "disk")).FullName;
        _service = ServiceProcess.Start(
            [.. InANamespace, "sh", "-c", $"mount -t tmpfs -o size=24m none '{_disk}' && exec \"$@\"", "sh"],
            _catalogue.Path,
            ("Mailboxes__Directory", Path.Combine(_disk, "mailboxes")), ("Mailboxes__NewMailboxesOfClient", "1000"), ("IpRateLimiting__GeneralRules__3__Limit", "1000000"));
    }

    /// <summary>Some containers allow no such namespace.</summary>
    public static bool CanHaveSmallDisk
    {
        get
        {
            try
            {
                using var tried = Process.Start(new ProcessStartInfo(InANamespace[0], [.. InANamespace[1..], "mount", "-t", "tmpfs", "none", "/mnt"]) { RedirectStandardError = true })!;
                tried.WaitForExit();
                return tried.ExitCode == 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>The disk as the service sees it.</summary>
    private string Ballast => $"/proc/{_service.Process.Id.ToString(CultureInfo.InvariantCulture)}/root{_disk}/ballast";

    public void Dispose()
    {
        _service.Dispose();
        _catalogue.Dispose();
    }

    [Fact(SkipUnless = nameof(CanHaveSmallDisk), Skip = "This machine lets a process mount no disk of its own.")]
    public async Task Makes_no_mailbox_on_a_disk_that_is_nearly_full_keeps_what_it_acknowledged_when_it_is_and_goes_on_when_there_is_room()
    {
        using HttpClient client = new() { BaseAddress = new(await _service.Address()) };
        var mailbox = new TestMailbox();
        await Soon.Until("a mailbox", async () => (await mailbox.Register(client)).StatusCode == HttpStatusCode.NoContent);
        var notes = await mailbox.Fill(client, mailbox.Person, 2);

        await Fill(8 * Free);
        await Soon.Until("health to say full", async () => await Storage(client) == "full");
        await ProblemTests.IsProblem(await new TestMailbox().Register(client), 503, "store-full");
        var third = TestMailbox.Sealed();
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, 3, third)).StatusCode);

        await Fill(24 * Free);
        var counter = 4;
        List<byte[]> sent = [.. notes, third];
        var (note, key) = (TestMailbox.Sealed(), TestMailbox.Key());
        HttpResponseMessage answer;

        // A few still find room in the log.
        while ((answer = await mailbox.Post(client, mailbox.Person, counter, note, key)).StatusCode == HttpStatusCode.Created)
        {
            sent.Add(note);
            (note, key, counter) = (TestMailbox.Sealed(), TestMailbox.Key(), counter + 1);
            Assert.True(counter < 60, "The disk never was full.");
        }

        await ProblemTests.IsProblem(answer, 503, "store-full");
        Assert.Equal("full", await Storage(client));
        Assert.Equal(sent, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Select(it => it.Note));

        File.Delete(Ballast);
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(client, mailbox.Person, counter, note, key)).StatusCode);
        await Soon.Until("health to say ok", async () => await Storage(client) == "ok");
        Assert.Equal([.. sent, note], (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Select(it => it.Note));
    }

    /// <summary>Takes so much of the disk, or all there is.</summary>
    private async Task Fill(long bytes)
    {
        try
        {
            await using var ballast = new FileStream(Ballast, FileMode.Append);
            for (var left = bytes; left > 0; left -= 4096)
                await ballast.WriteAsync(new byte[4096], Responses.Patience);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static async Task<string?> Storage(HttpClient client) => (await (await client.Get("/health/ready")).Json()).GetProperty("storage").GetString();
}
