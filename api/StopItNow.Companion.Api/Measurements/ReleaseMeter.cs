using System.Diagnostics.Metrics;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.Measurements;

/// <summary>What to watch of the release, in numbers.</summary>
internal sealed class ReleaseMeter(IMeterFactory meters, ReleaseStore store, StoreWatch watch, TimeProvider time) : IHostedService
{
    /// <summary>The meter's name.</summary>
    public const string Name = "StopItNow.Companion";

    /// <summary>Seconds until the head expires; below nought once it has.</summary>
    public const string Remaining = "catalogue.head.remaining";

    /// <summary>One while the store holds something that was refused, otherwise nought.</summary>
    public const string Refused = "catalogue.refused";

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge(Remaining, () => (store.Current.Release.Head.ExpiresAt - time.GetUtcNow()).TotalSeconds, "s");
        meter.CreateObservableGauge(Refused, () => watch.Refused is null ? 0 : 1);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
