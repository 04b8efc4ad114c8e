using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>
/// Sends notes one after the other as a browser does: the same note with the same key until it is acknowledged, whatever fails meanwhile. Remembers each note
/// that was acknowledged.
/// </summary>
internal sealed class Sender(Func<HttpClient> client)
{
    private readonly ConcurrentQueue<(TestMailbox Mailbox, IReadOnlyList<byte[]> Notes)> _sent = [];
    private int _acknowledged;
    private int _sentAgain;

    /// <summary>Notes acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>How often something was sent again because nobody answered, or the store was away.</summary>
    public int SentAgain => Volatile.Read(ref _sentAgain);

    /// <summary>Sends so many notes through mailboxes of 64, several at a time.</summary>
    public Task Send(int notes, int atOnce) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
    {
        for (var left = notes / atOnce; left > 0; left -= 64)
            await SendTo(new TestMailbox(), Math.Min(left, 64));
    }));

    /// <summary>Every acknowledged note is there, in its place, and nothing else is.</summary>
    public async Task NoneIsLost(HttpClient reader)
    {
        Assert.NotEmpty(_sent);
        await Parallel.ForEachAsync(_sent, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Responses.Patience }, async (sent, _) =>
        {
            var page = await NotesPage.Of(await sent.Mailbox.Read(reader, sent.Mailbox.Partner));
            Assert.Equal(Enumerable.Range(1, sent.Notes.Count).Select(counter => (long)counter), page.Counters);
            Assert.Equal(sent.Notes, page.Notes.Select(note => note.Note));
        });
    }

    private async Task SendTo(TestMailbox mailbox, int notes)
    {
        List<byte[]> sent = [];
        await UntilAnswered(() => mailbox.Register(client()), HttpStatusCode.NoContent);
        for (var counter = 1; counter <= notes; counter++)
        {
            var (note, key) = (TestMailbox.Sealed(), TestMailbox.Key());
            var answer = await UntilAnswered(() => mailbox.Post(client(), mailbox.Person, counter, note, key), HttpStatusCode.Created);
            Assert.Equal(counter.ToString(CultureInfo.InvariantCulture), answer.Header("Note-Counter"));
            sent.Add(note);
            Interlocked.Increment(ref _acknowledged);
        }

        _sent.Enqueue((mailbox, sent));
    }

    private async Task<HttpResponseMessage> UntilAnswered(Func<Task<HttpResponseMessage>> send, HttpStatusCode expected)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2), "Nobody answers any more.");
            try
            {
                var answer = await send();
                if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
                {
                    Assert.Equal(expected, answer.StatusCode);
                    return answer;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody answered: it may have been kept or not, and the same is sent again.
            }

            Interlocked.Increment(ref _sentAgain);
            await Task.Delay(20, Responses.Patience);
        }
    }
}
