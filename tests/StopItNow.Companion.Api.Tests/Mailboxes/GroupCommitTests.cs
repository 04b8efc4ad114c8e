using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;
using StopItNow.Companion.Api.OneByOne;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>
/// The one writer against what would stand in its place: a context and a transaction for each request, on the same file with the same settings. Both keep the same rows; a measurement
/// (BENCH_SECONDS) prints how many notes a second each acknowledges.
/// </summary>
public sealed class GroupCommitTests : IDisposable
{
    private const int Senders = 32;
    private static readonly double Seconds = double.TryParse(Environment.GetEnvironmentVariable("BENCH_SECONDS"), CultureInfo.InvariantCulture, out var set) ? set : 0.2;
    private readonly string _folder = Directory.CreateTempSubdirectory("group-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keeps_what_a_transaction_for_each_request_keeps_and_lets_either_read_the_others()
    {
        await using var database = new SqliteDatabase(new SqliteFile(_folder), 128, TimeProvider.System);
        await database.OpenAsync(Responses.Patience);
        var peer = new TransactionForEach(database);
        Task<MailboxAnswer> ForEach(MailboxChange change) => peer.ChangeAsync(change, Responses.Patience);
        Task<MailboxAnswer> Grouped(MailboxChange change) => database.ChangeAsync(change, Responses.Patience);

        await Rate(ForEach);
        await Rate(Grouped);
        var single = await Rate(ForEach);
        var grouped = await Rate(Grouped);
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"acknowledged {grouped.Rate:F0} against {single.Rate:F0}"));

        await using var context = database.CreateContext();
        foreach (var (id, sent) in grouped.Sent.Concat(single.Sent))
        {
            Assert.Equal(sent, (await context.Mailboxes.AsNoTracking().SingleAsync(it => it.Id == id, Responses.Patience)).LastFromPerson);
            Assert.Equal(sent, await context.Notes.CountAsync(note => note.MailboxId == id, Responses.Patience));
        }

        // Each goes on where the other stopped, by rows that are the same.
        var mailbox = New();
        foreach (var (change, apply) in new (MailboxChange, Func<MailboxChange, Task<MailboxAnswer>>)[] { (mailbox.Registration, Grouped), (mailbox.Registration, ForEach), (mailbox.Post(1), ForEach), (mailbox.Post(2), Grouped), (mailbox.Post(3), ForEach) })
            Assert.InRange((await apply(change)).Verdict, Verdict.Done, Verdict.AlreadyDone);
        Assert.Equal(new MailboxAnswer(Verdict.WrongCounter, 3), await Grouped(mailbox.Post(3)));
    }

    private static async Task<(double Rate, IReadOnlyList<(byte[] Id, long Notes)> Sent)> Rate(Func<MailboxChange, Task<MailboxAnswer>> apply)
    {
        var began = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            List<(byte[] Id, long Notes)> mailboxes = [];
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < Seconds)
            {
                var mailbox = New();
                Assert.Equal(Verdict.Done, (await apply(mailbox.Registration)).Verdict);
                var counter = 0;
                while (counter < 64 && Stopwatch.GetElapsedTime(began).TotalSeconds < Seconds)
                    Assert.Equal(new MailboxAnswer(Verdict.Done, ++counter), await apply(mailbox.Post(counter)));
                mailboxes.Add((mailbox.Registration.MailboxId, counter));
            }

            return mailboxes;
        })));
        var all = sent.SelectMany(mailboxes => mailboxes).ToList();
        return (all.Sum(mailbox => mailbox.Notes) / Stopwatch.GetElapsedTime(began).TotalSeconds, all);
    }

    private static Sending New() => new(TestMailbox.Random(16), TestMailbox.Random(32), TestMailbox.Random(32));

    private sealed record Sending(byte[] Id, byte[] RegistrationToken, byte[] WriteToken)
    {
        public Registration Registration { get; } = new(TokenHash.Of(RegistrationToken), new()
        {
            Id = Id,
            Registration = SHA256.HashData(RegistrationToken),
            PersonRead = TestMailbox.Random(32),
            PersonWrite = SHA256.HashData(WriteToken),
            PersonEnd = TestMailbox.Random(32),
            PartnerRead = TestMailbox.Random(32),
            PartnerWrite = TestMailbox.Random(32),
            PartnerEnd = TestMailbox.Random(32),
            Days = 90,
            State = MailboxState.Live,
            Day = 0,
        });

        public Posting Post(long counter)
        {
            var token = TokenHash.Of(WriteToken);
            return new(Id, token, counter, TestMailbox.Sealed(), token.OfKey(Id, TestMailbox.Key()));
        }
    }
}
