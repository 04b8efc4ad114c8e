using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Tests.Operating;

/// <summary>A whole service as an operator runs it: nginx in front, the program behind, a socket between them that outlives it.</summary>
internal sealed class FrontedService : IAsyncDisposable
{
    private FrontedService(StoreFolder store, HeldSocket service, Nginx nginx) => (Store, Service, Nginx) = (store, service, nginx);

    public StoreFolder Store { get; }

    public HeldSocket Service { get; }

    public Nginx Nginx { get; }

    public static async Task<FrontedService> Start(params (string Name, string Value)[] environment)
    {
        StoreFolder store = new(TestContent.Small.Under(TestRoot.New(Channels.Production)));
        PackageFiles.Write(store.Path, $"https://{Nginx.Name}");
        var service = await HeldSocket.Open(store.Path, store.Path, environment);
        try
        {
            return new(store, service, await Nginx.Start(service.Port));
        }
        catch
        {
            await service.DisposeAsync();
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Nginx.Dispose();
        await Service.DisposeAsync();
        Store.Dispose();
    }
}
