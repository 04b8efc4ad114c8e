using System.Diagnostics;
using System.Net;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>The store did what was asked, or did not, and its answer never came.</summary>
public sealed class LostAnswerTests : IAsyncDisposable
{
    private readonly CompanionApi _api;
    private readonly HttpClient _client;
    private LosingDatabase _database = null!;

    public LostAnswerTests()
    {
        _api = CompanionApi.With(TestContent.Small).Setting("Mailboxes:NewMailboxesOfClient", "2").Behind(real => _database = new(real)).Start();
        _client = _api.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Brings_a_note_to_whoever_waits_when_it_is_sent_again_after_its_answer_was_lost()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var (note, key) = (TestMailbox.Sealed(), TestMailbox.Key());
        var waiting = mailbox.Read(_client, mailbox.Partner, "?wait=25");
        await WaitFacts.UntilWaiting(_api, 1);

        _database.Loses = Loss.Answer;
        await ProblemTests.IsProblem(await mailbox.Post(_client, mailbox.Person, 1, note, key), 503, "store-unavailable");
        var watch = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.Created, (await mailbox.Post(_client, mailbox.Person, 1, note, key)).StatusCode);

        Assert.Equal(note, Assert.Single((await NotesPage.Of(await waiting)).Notes).Note);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task Tells_whoever_waits_that_it_ended_when_that_is_asked_again_after_the_answer_was_lost()
    {
        var mailbox = await TestMailbox.Registered(_client);
        var waiting = mailbox.Read(_client, mailbox.Partner, "?wait=25");
        await WaitFacts.UntilWaiting(_api, 1);

        _database.Loses = Loss.Answer;
        await ProblemTests.IsProblem(await mailbox.End(_client, mailbox.Person), 503, "store-unavailable");
        var watch = Stopwatch.StartNew();
        await ProblemTests.IsProblem(await mailbox.End(_client, mailbox.Person), 410, "ended");

        await ProblemTests.IsProblem(await waiting, 410, "ended");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task Counts_no_mailbox_that_the_store_did_not_make()
    {
        var mailbox = new TestMailbox();
        for (var refused = 0; refused < 5; refused++)
        {
            _database.Loses = Loss.Change;
            await ProblemTests.IsProblem(await mailbox.Register(_client), 503, "store-unavailable");
        }

        Assert.Equal(HttpStatusCode.NoContent, (await mailbox.Register(_client)).StatusCode);
        await TestMailbox.Registered(_client);
        await ProblemTests.IsProblem(await new TestMailbox().Register(_client), 429, "too-many-mailboxes");
    }

    private enum Loss
    {
        Nothing,
        Change,
        Answer,
    }

    /// <summary>The real database, but for the next change.</summary>
    private sealed class LosingDatabase(IMailboxDatabase real) : IMailboxDatabase
    {
        public Loss Loses { get; set; }

        public TimeSpan? LookEvery => real.LookEvery;

        public async Task<MailboxAnswer> ChangeAsync(MailboxChange change, CancellationToken cancellation)
        {
            var loses = Loses;
            Loses = Loss.Nothing;
            var answer = loses == Loss.Change ? default : await real.ChangeAsync(change, cancellation);
            return loses == Loss.Nothing ? answer : throw new IOException("The connection was lost.");
        }

        public Task OpenAsync(CancellationToken cancellation) => real.OpenAsync(cancellation);

        public MailboxContext CreateContext() => real.CreateContext();

        public Task<long> SizeAsync(CancellationToken cancellation) => real.SizeAsync(cancellation);

        public Task SweepAsync(int today, CancellationToken cancellation) => real.SweepAsync(today, cancellation);

        public void Announce(MailboxSignal signal) => real.Announce(signal);

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
