using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Pages;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Startup;

/// <summary>Says on the console what to do next, once the service answers.</summary>
internal sealed class Welcome(IServer server, IHostApplicationLifetime lifetime, BuiltExtension extension, ReleaseStore store) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        var addresses = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(address => address.TrimEnd('/')).ToList();
        var home = addresses.FirstOrDefault();
        Console.WriteLine($"""
            A Pause is running{(store.Current.Release.Head.Channel == Channels.Development ? " (development build)" : "")}.

              Open {home}/ in a browser. It says what the extension does and does not do.
              Install it: {home}/install
              {Packages(addresses)}
              Find help: {home}/help
              For programs: {home}/api

            Press Ctrl+C to stop.
            """);
    }

    private string Packages(List<string> addresses) => extension.IsComplete
        ? $"Extension: {addresses[0]}/packages/{BuiltExtension.Chromium} and {addresses[0]}/packages/{BuiltExtension.Firefox}"
            + (extension.Warning(addresses) is { } warning ? $"{Environment.NewLine}  {warning}" : "")
        : "The extension is not built yet: build the whole solution, then start again.";
}
