using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.OneByOne;

/// <summary>
/// For measurements: makes the service as it is published commit each change in a transaction of its own. .NET runs this before the program where DOTNET_STARTUP_HOOKS names the file;
/// the service itself has no such setting.
/// </summary>
internal static class StartupHook
{
    /// <summary>Waits until the host is about to be built, and puts the peer in the place of the database.</summary>
    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder host })
                host.ConfigureServices(Replace);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        private static void Replace(IServiceCollection services)
        {
            var real = services.Single(service => service.ServiceType == typeof(IMailboxDatabase));
            services.Remove(real);
            services.AddSingleton<IMailboxDatabase>(provider => new TransactionForEach((IMailboxDatabase)real.ImplementationFactory!(provider)));
        }
    }
}
