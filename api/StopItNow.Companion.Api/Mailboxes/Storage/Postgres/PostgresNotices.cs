using System.Threading.Channels;
using Npgsql;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Postgres;

/// <summary>
/// Tells the other processes on a database which mailbox changed, and hears it from them. Notices are sent beside the transactions and not in them, because
/// PostgreSQL commits transactions with notices one after the other. One that is lost, with a process or a connection, makes somebody wait until their wait ends.
/// </summary>
internal sealed class PostgresNotices : IAsyncDisposable
{
    private const string Channel = "mailboxes";
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMilliseconds(500);

    private readonly Action<MailboxSignal?> _hear;
    private readonly string _listeningString;
    private readonly Channel<MailboxSignal> _toSend =
        System.Threading.Channels.Channel.CreateBounded<MailboxSignal>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task _running = Task.CompletedTask;
    private bool _isStarted;

    /// <summary>Notices that are yet to be started.</summary>
    public PostgresNotices(string connectionString, Action<MailboxSignal?> hear)
    {
        (ConnectionString, _hear) = (connectionString, hear);
        _listeningString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 15 }.ConnectionString;
    }

    /// <summary>How the database is reached.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether notices of other processes arrive.</summary>
    public bool IsListening { get; private set; }

    /// <summary>Begins to listen and to send, and goes on until disposed of, however often the database goes away.</summary>
    public void Start()
    {
        lock (_starting)
        {
            if (_isStarted)
                return;
            _isStarted = true;
            _running = Task.WhenAll(Task.Run(() => AgainAndAgainAsync(ListenAsync)), Task.Run(() => AgainAndAgainAsync(SendAsync)));
        }
    }

    /// <summary>Sends a notice soon.</summary>
    public void Send(MailboxSignal signal) => _toSend.Writer.TryWrite(signal);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task AgainAndAgainAsync(Func<CancellationToken, Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await work(_stop.Token);
            }
            catch (Exception)
            {
                // Whether the database is there is told by health, which asks it; here the one thing to do is to try again.
                await Task.Delay(BeforeAnotherTry, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_listeningString);
            connection.Notification += (_, notice) =>
            {
                if (MailboxSignal.Read(notice.Payload) is { } signal)
                    _hear(signal);
            };
            await connection.OpenAsync(cancellation);
            await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
                await listen.ExecuteNonQueryAsync(cancellation);
            IsListening = true;

            // What was said while nobody listened.
            _hear(null);
            while (true)
                await connection.WaitAsync(cancellation);
        }
        finally
        {
            // Whoever waits now looks again, and from then on by the clock.
            if (IsListening)
            {
                IsListening = false;
                _hear(null);
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        while (await _toSend.Reader.WaitToReadAsync(cancellation))
        {
            HashSet<string> names = [];
            while (names.Count < 500 && _toSend.Reader.TryRead(out var signal))
                names.Add(signal.ToString());
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, name) FROM unnest($2) AS name", connection);
            notify.Parameters.Add(new() { Value = Channel });
            notify.Parameters.Add(new() { Value = names.ToArray() });
            await notify.ExecuteNonQueryAsync(cancellation);
        }
    }
}
