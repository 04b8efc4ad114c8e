using System.Diagnostics;
using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>
/// How long a guess takes says nothing about what is there. A thousand guesses; a soak makes more (SOAK_GUESSES) and prints the times. Guesses of both kinds take turns in random order,
/// so that whatever else the machine does meets both alike.
/// </summary>
public sealed class GuessTimeTests(SmallApi small)
{
    private static readonly int Guesses = int.TryParse(Environment.GetEnvironmentVariable("SOAK_GUESSES"), out var set) ? set : 1_000;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("SEED"), out var set) ? set : 20_261_127;

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Takes_as_long_for_a_mailbox_that_is_there_as_for_one_that_is_not(string method)
    {
        using var client = small.Api.Client();
        var mailboxes = new List<TestMailbox>();
        for (var i = 0; i < 50; i++)
            mailboxes.Add(await TestMailbox.Registered(client));
        var elsewhere = Enumerable.Range(0, mailboxes.Count).Select(_ => new TestMailbox()).ToList();
        var random = new Random(Seed);
        List<double> known = [];
        List<double> unknown = [];
        for (var guess = 0; guess < Guesses; guess++)
        {
            var isKnown = random.Next(2) == 0;
            var mailbox = (isKnown ? mailboxes : elsewhere)[random.Next(mailboxes.Count)];
            var target = mailbox.Path + (method == "GET" ? "/notes" : "");
            var began = Stopwatch.GetTimestamp();
            using var answer = await TestMailbox.Send(client, new(method), target, TestMailbox.Random(32));
            var microseconds = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            if (guess >= Guesses / 10)
                (isKnown ? known : unknown).Add(microseconds);
        }

        var (there, notThere, spread) = (Quantile(known, 0.5), Quantile(unknown, 0.5), Quantile(unknown, 0.75) - Quantile(unknown, 0.25));
        TestContext.Current.TestOutputHelper!.WriteLine($"{method}: {there:F1} µs there, {notThere:F1} µs not there, half of them within {spread:F1} µs");

        // The difference drowns in what any single guess varies by.
        Assert.InRange(Math.Abs(there - notThere), 0, spread / 2);
    }

    private static double Quantile(List<double> values, double share) => values.Order().ElementAt((int)(values.Count * share));
}
