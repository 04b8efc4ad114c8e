using Microsoft.Extensions.Caching.Memory;
using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.Catalogue;

internal static class CatalogueSetup
{
    private const string Setting = "Catalogue:Directory";
    private const long CacheBytes = 64 * 1024 * 1024;

    /// <summary>Adds the store, with a cache of its own: its bound is on our bytes, not on whatever else a library caches.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ReleaseStore(new MemoryCache(new MemoryCacheOptions { SizeLimit = CacheBytes, TrackStatistics = false })));
        services.AddSingleton(provider => new StoreDirectory(
            Path.GetFullPath(provider.GetRequiredService<IConfiguration>()[Setting] ?? "release", AppContext.BaseDirectory)));
        services.AddSingleton(provider => new StoreReader(
            provider.GetRequiredService<StoreDirectory>(), provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<StoreWatch>();
        services.AddHostedService<PointerWatcher>();
        return services.AddSingleton<IStartupCheck, StoreCheck>();
    }

    /// <summary>Answers the catalogue's files; placed before routing, which they do not need.</summary>
    public static void UseCatalogueFiles(this WebApplication app) => app.UseMiddleware<CatalogueFiles>();

    private sealed class StoreCheck(ReleaseStore store, StoreReader reader, StoreDirectory directory) : IStartupCheck
    {
        public IEnumerable<string> FindProblems()
        {
            if (Load() is { } problem)
                yield return $"{problem.File} of the release store in {directory.Path} was refused ({problem.Reason}): {problem.Mend}.";
        }

        private StoreProblem? Load()
        {
            var pointer = reader.ReadPointer();
            if (!pointer.IsRead)
                return pointer.Problem;
            var reading = reader.Read(pointer.Value, served: null);
            if (!reading.IsRead)
                return reading.Problem;
            return store.TrySwap(reading.Value) ? null : StoreProblem.Of(StoreFault.NoRoom, StoreDirectory.HeadFile(pointer.Value));
        }
    }
}
