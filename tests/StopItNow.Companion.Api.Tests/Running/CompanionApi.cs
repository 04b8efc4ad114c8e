using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Mailboxes.Expiry;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>The whole service on a real socket. Each test says what it needs by name; nobody else touches its insides.</summary>
internal sealed class CompanionApi : WebApplicationFactory<Program>
{
    private readonly bool _ownsStore;
    private readonly Dictionary<string, string> _settings = new()
    {
        ["IpRateLimiting:GeneralRules:0:Limit"] = "1000000",
        ["IpRateLimiting:GeneralRules:1:Limit"] = "1000000",
        ["IpRateLimiting:GeneralRules:2:Limit"] = "1000000",
        ["IpRateLimiting:GeneralRules:3:Limit"] = "1000000",
        ["Mailboxes:NewMailboxesOfClient"] = "1000000",
        ["Mailboxes:WaitsOfClient"] = "1000000",
    };

    private readonly List<Action<IServiceCollection>> _replacements = [];

    private string? _environment;

    private CompanionApi(StoreFolder store, bool ownsStore)
    {
        (Store, _ownsStore) = (store, ownsStore);
        _settings["Catalogue:Directory"] = store.Path;
        _settings["Extension:PackageDirectory"] = store.Path;
        _settings["Extension:PartnerDirectory"] = store.Path;
        _settings["Mailboxes:Directory"] = System.IO.Path.Combine(store.Path, "mailboxes");
    }

    /// <summary>What it serves from.</summary>
    public StoreFolder Store { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>A service with a store of its own.</summary>
    public static CompanionApi With(SignedContent content) => new(new(content), ownsStore: true);

    /// <summary>A service on somebody else's store.</summary>
    public static CompanionApi On(StoreFolder store) => new(store, ownsStore: false);

    public CompanionApi InEnvironment(string name)
    {
        _environment = name;
        return this;
    }

    public CompanionApi Setting(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Limits as few as a test can use up.</summary>
    public CompanionApi Limits(int catalogue, int programs, int everything) =>
        Setting("IpRateLimiting:GeneralRules:0:Limit", $"{catalogue}")
            .Setting("IpRateLimiting:GeneralRules:1:Limit", $"{programs}")
            .Setting("IpRateLimiting:GeneralRules:2:Limit", $"{everything}");

    public CompanionApi At(TimeProvider clock) => Replace(services => services.AddSingleton(clock));

    public CompanionApi LoggingTo(ILoggerProvider provider) => Replace(services => services.AddLogging(logging => logging.AddProvider(provider)));

    public CompanionApi CachingIn(IMemoryCache cache) => Replace(services => services.AddSingleton(new ReleaseStore(cache)));

    /// <summary>Something between the service and the database of its mailboxes.</summary>
    public CompanionApi Behind(Func<IMailboxDatabase, IMailboxDatabase> between) => Replace(services =>
    {
        var real = services.Single(service => service.ServiceType == typeof(IMailboxDatabase));
        services.Remove(real);
        services.AddSingleton(provider => between((IMailboxDatabase)real.ImplementationFactory!(provider)));
    });

    /// <summary>What is past its day stays where it is, as if the sweep was always a moment too late.</summary>
    public CompanionApi WithoutSweep() => Replace(services => services.Remove(services.Single(service => service.ImplementationType == typeof(ExpirySweep))));

    /// <summary>Pages in the languages whose files lie in a folder.</summary>
    public CompanionApi InLanguagesOf(LocaleFolder folder) => Setting("Pages:LocaleDirectory", folder.Path);

    public CompanionApi WithPackages()
    {
        PackageFiles.Write(Store.Path, "http://companion.example");
        _settings["Extension:PartnerDirectory"] = System.IO.Path.Combine(AppContext.BaseDirectory, "partner");
        return this;
    }

    public CompanionApi Start()
    {
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Address = new(IPAddress.Loopback, new Uri(address).Port);
        return this;
    }

    /// <summary>A client that follows no redirect, keeps no cookie and sees bodies as they were sent, from an address of its own where one is given.</summary>
    public HttpClient Client(string? from = null)
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseProxy = false };
        if (from is not null)
        {
            handler.ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(Address, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        return new HttpClient(handler) { BaseAddress = new Uri($"http://{Address}") };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (_environment is not null)
            builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Remove(services.Single(service => service.ImplementationType == typeof(Welcome)));
            _replacements.ForEach(replace => replace(services));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsStore)
            Store.Dispose();
    }

    private CompanionApi Replace(Action<IServiceCollection> replace)
    {
        _replacements.Add(replace);
        return this;
    }
}
