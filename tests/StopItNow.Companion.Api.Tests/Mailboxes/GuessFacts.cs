using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

public sealed class SqliteGuessTests(SqliteStore store) : GuessFacts(store), IClassFixture<SqliteStore>;

public sealed class PostgresGuessTests(PostgresStore store) : GuessFacts(store), IClassFixture<PostgresStore>;

/// <summary>Whoever has no token learns nothing, whatever they try.</summary>
public abstract class GuessFacts : IDisposable
{
    private readonly HttpClient _client;

    protected GuessFacts(StoreFixture store) => _client = store.Api.Client();

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Answers_every_guess_alike(string method)
    {
        var live = await TestMailbox.Registered(_client);
        await live.Fill(_client, live.Person, 1);
        var ended = await TestMailbox.Registered(_client);
        await ended.End(_client, ended.Person);
        var right = Right(method, live);

        (string Id, string? Authorization)[] guesses =
        [
            (new TestMailbox().Id, Bearer(TestMailbox.Random(32))),
            (live.Id, Bearer(TestMailbox.Random(32))),
            (ended.Id, Bearer(TestMailbox.Random(32))),
            (live.Id, Bearer(TestMailbox.Random(31))),
            (live.Id, "Bearer"),
            (live.Id, $"Basic {TestMailbox.Text(right)}"),
            (live.Id, Bearer(right) + "="),
            (live.Id, Bearer(Altered(right))),
            (live.Id, null),
            (new string([.. live.Id.Select(Swapped)]), Bearer(right)),
            ("AAAAAAAAAAAAAAAAAAAAAA", Bearer(new byte[32])),
            ("AAAAAAAAAAAAAAAAAAAAAB", Bearer(right)),
            ("short", Bearer(right)),
            (new string('a', 200), Bearer(right)),
            .. Wrong(method, live).Select(token => (live.Id, (string?)Bearer(token))),
            .. Wrong(method, ended).Select(token => (ended.Id, (string?)Bearer(token))),
        ];
        List<string> answers = [];
        foreach (var (id, authorization) in guesses)
            answers.Add(await Answer(method, id, authorization));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.StartsWith("404 ", answers[0], StringComparison.Ordinal);
        Assert.Equal([1], (await NotesPage.Of(await live.Read(_client, live.Partner))).Counters);
    }

    /// <summary>Status, every header but the date, and body.</summary>
    private async Task<string> Answer(string method, string id, string? authorization)
    {
        var target = $"/v1/mailboxes/{id}" + (method == "DELETE" ? "" : "/notes");
        var request = new HttpRequestMessage(new(method), target);
        if (method == "POST")
        {
            request.Content = TestMailbox.Octets(TestMailbox.Sealed());
            request.Headers.Add("Note-Counter", "2");
            request.Headers.Add("Idempotency-Key", TestMailbox.Key());
        }

        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var response = await _client.SendAsync(request, Responses.Patience);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{(int)response.StatusCode} {string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{await response.Text()}";
    }

    private static char Swapped(char letter) => char.IsLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter);

    private static string Bearer(byte[] token) => $"Bearer {TestMailbox.Text(token)}";

    private static byte[] Altered(byte[] token) => [.. token[..^1], (byte)(token[^1] ^ 1)];

    private static byte[] Right(string method, TestMailbox mailbox) => method switch { "GET" => mailbox.Person.Read, "POST" => mailbox.Person.Write, _ => mailbox.Person.End };

    private static byte[][] Wrong(string method, TestMailbox mailbox) =>
    [
        mailbox.Registration,
        .. new[] { mailbox.Person, mailbox.Partner }.SelectMany(side => method switch
        {
            "GET" => new[] { side.Write, side.End },
            "POST" => [side.Read, side.End],
            _ => [side.Read, side.Write],
        }),
    ];
}
