using System.Security.Cryptography;
using StopItNow.Companion.Api.Mailboxes.Expiry;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Mailboxes.Storage.Postgres;
using StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;
using StopItNow.Companion.Api.Mailboxes.Waits;
using StopItNow.Companion.Api.RateLimiting;
using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.Mailboxes;

internal static class MailboxesSetup
{
    private const int Buckets = RateLimitingSetup.Buckets;

    /// <summary>Adds the mailboxes: SQLite in a folder, or PostgreSQL where a connection string is configured.</summary>
    public static IServiceCollection AddMailboxes(this IServiceCollection services)
    {
        services.AddSingleton<IStartupCheck, OptionsCheck>();
        services.AddSingleton(provider => MailboxOptions.Read(provider.GetRequiredService<IConfiguration>()).Options);
        services.AddSingleton(_ => new MailboxClients(new ClientBuckets(Buckets, RandomNumberGenerator.GetBytes(32))));
        services.AddSingleton(provider => new NewMailboxes(
            Buckets, provider.GetRequiredService<MailboxOptions>().NewMailboxesOfClient, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<MailboxOptions>();
            return new WaitingRoom(options.WaitsOfClient, options.WaitsOfProcess, Buckets);
        });
        services.AddSingleton(Database);
        services.AddSingleton<MailboxStorage>();
        services.AddHostedService(provider => provider.GetRequiredService<MailboxStorage>());
        services.AddHostedService<ExpirySweep>();
        return services.AddSingleton<MailboxService>();
    }

    private static IMailboxDatabase Database(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<MailboxOptions>();
        var time = provider.GetRequiredService<TimeProvider>();
        return options.ConnectionString is { } connectionString
            ? new PostgresDatabase(connectionString, time, provider.GetRequiredService<WaitingRoom>().Wake)
            : new SqliteDatabase(new(options.Directory), options.ChangesPerCommit, time);
    }

    private sealed class OptionsCheck(IConfiguration configuration) : IStartupCheck
    {
        public IEnumerable<string> FindProblems() => MailboxOptions.Read(configuration).Problems;
    }
}
