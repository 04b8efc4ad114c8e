using StopItNow.Companion.Api.Tests.Mailboxes;
using StopItNow.Companion.Api.Tests.Running;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>One PostgreSQL for every test that does not stop it, started by the first that asks.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _server = new(PostgresServer.Start);

    internal Task<PostgresServer> Server => _server.Value;

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await Server).DisposeAsync();
    }
}

/// <summary>The service on one kind of store: one that tests share, and more with settings of their own.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private readonly StoreFolder _catalogue = new(TestContent.Small);

    internal CompanionApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Api = (await New()).Start();

    /// <summary>A service, yet to be started, on a store of its own.</summary>
    internal abstract Task<CompanionApi> New();

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        _catalogue.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected CompanionApi OnCatalogue() => CompanionApi.On(_catalogue).Setting("Mailboxes:Directory", Path.Combine(_catalogue.Path, "mailboxes", Guid.NewGuid().ToString("N")));
}

/// <summary>SQLite.</summary>
public sealed class SqliteStore : StoreFixture
{
    internal override Task<CompanionApi> New() => Task.FromResult(OnCatalogue());
}

/// <summary>PostgreSQL.</summary>
public sealed class PostgresStore(SharedPostgres postgres) : StoreFixture
{
    internal override async Task<CompanionApi> New() => OnCatalogue().Setting("Mailboxes:ConnectionString", await (await postgres.Server).NewDatabase());
}
