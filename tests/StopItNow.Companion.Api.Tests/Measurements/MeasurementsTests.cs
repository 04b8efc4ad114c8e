using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using StopItNow.Companion.Api.Measurements;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Tests.Measurements;

public sealed class MeasurementsTests(SmallApi small)
{
    private static readonly string[] WorthWatching =
        ["catalogue.head.remaining", "catalogue.refused", "http.server.request.duration", "v1/messages", "global_limiter", "dotnet.process.memory.working_set"];

    [Fact]
    public async Task Unless_a_receiver_is_named_nothing_is_measured_and_nothing_is_sent()
    {
        Assert.Null(small.Api.Services.GetService<MeterProvider>());

        // Not even where the machine names one to every program that listens to the usual variables.
        using Receiver receiver = new();
        using StoreFolder store = new(TestContent.Small.Under(TestRoot.New(Channels.Production)));
        using var service = ServiceProcess.Start(
            store.Path, ("ASPNETCORE_ENVIRONMENT", "Production"), ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Origin), ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        using HttpClient client = new() { BaseAddress = new(await service.Address()) };
        await client.Get("/help");
        using (var stop = Process.Start("kill", ["-TERM", $"{service.Process.Id}"]))
            await service.Process.WaitForExitAsync(Responses.Patience);

        Assert.Equal("", receiver.All);
    }

    [Fact]
    public async Task What_is_sent_holds_no_address_no_search_word_and_nothing_that_a_visitor_chose_or_said_of_itself()
    {
        using Receiver receiver = new();
        int[] ports;
        string[] routes;
        using (var api = Measuring(CompanionApi.With(TestContent.Small), receiver).Setting("KnownProxies:0", "127.0.0.78").Limits(1000, 2, 1000).Start())
        {
            var blob = api.Store.Blobs.First();
            foreach (var from in new[] { "127.0.0.77", "127.0.0.78" })
            {
                using var client = api.Client(from);
                string[] targets =
                [
                    "/", "/help?country=GB&marker=1", "/v1/messages?theme=law", "/v1/messages?marker=1", "/marker", $"/v1/catalogue/blobs/{blob}", "/v1/catalogue/head", "/v1/catalogue/roots/1",
                    "/v1/catalogue/marker", "/packages/marker.zip", "/v1/releases/1-1", "/paused", "/v1/messages?theme=law",
                ];
                foreach (var target in targets)
                {
                    (await client.Send(HttpMethod.Get, target, ("User-Agent", "marker"), ("Cookie", "marker=1"), ("Referer", "https://marker.example/"), ("Host", "marker.example"),
                        ("X-Forwarded-For", "203.0.113.77"), ("Origin", "https://marker.example"), ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"), ("baggage", "marker=1"))).Dispose();
                    (await client.Send(new HttpMethod("MARKER"), target)).Dispose();
                }
            }

            ports = [api.Address.Port];
            routes = [.. api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!)];
            await receiver.Until(all => all.Contains("/v1/catalogue/blobs/{sha256}", StringComparison.Ordinal) && all.Contains("catalogue.head.remaining", StringComparison.Ordinal));
            Assert.DoesNotContain(blob, receiver.All);
        }

        var sent = receiver.All;
        Assert.DoesNotContain("marker", sent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4bf92f3577b34da6", sent, StringComparison.OrdinalIgnoreCase);
        Assert.All(["203.0.113.77", "127.0.0.77", "127.0.0.78", "country", "theme=", "/paused", .. ports.Select(port => $":{port}")], text => Assert.DoesNotContain(text, Body(sent)));

        string[] names =
        [
            .. Measured.Instruments.Keys, .. Measured.Instruments.Values.SelectMany(tags => tags), .. Measured.Meters,
            "service.name", "service.instance.id", .. routes,
        ];
        Assert.All(Name().Matches(Body(sent)).Select(name => name.Value), name => Assert.Contains(names, known => known.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Tells_how_the_release_stands_and_who_was_refused()
    {
        using Receiver receiver = new();
        using var api = Measuring(CompanionApi.With(TestContent.Small), receiver).Limits(1000, 1, 1000).Start();
        using var client = api.Client();
        await client.Get("/v1/messages");
        await client.Get("/v1/messages");

        await receiver.Until(all => WorthWatching.All(text => all.Contains(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Endpoint", "receiver:4318", "full address of a receiver")]
    [InlineData("Endpoint", "ftp://receiver/v1/metrics", "full address of a receiver")]
    [InlineData("Endpoint", "http://name:word@receiver/v1/metrics", "full address of a receiver")]
    [InlineData("Seconds", "0", "whole number from 1 to 3600")]
    [InlineData("Seconds", "often", "whole number from 1 to 3600")]
    public async Task Refuses_to_start_on_a_setting_it_cannot_follow(string setting, string value, string sentence)
    {
        using StoreFolder store = new(TestContent.Small);
        using var service = ServiceProcess.Start(store.Path, ("Metrics__Endpoint", "http://127.0.0.1:4318/v1/metrics"), ($"Metrics__{setting}", value));
        var said = await service.Process.StandardError.ReadToEndAsync(Responses.Patience);
        await service.Process.WaitForExitAsync(Responses.Patience);

        Assert.Equal(1, service.Process.ExitCode);
        Assert.Contains(sentence, said);
    }

    private static CompanionApi Measuring(CompanionApi api, Receiver receiver) =>
        api.Setting("Metrics:Endpoint", receiver.Endpoint).Setting("Metrics:Seconds", "1");

    /// <summary>Without the lines that HTTP itself adds for the receiver.</summary>
    private static string Body(string sent) => string.Join('\n', sent.Split('\n').Where(line => !line.StartsWith("Host: ", StringComparison.Ordinal) && !line.StartsWith("User-Agent: ", StringComparison.Ordinal)));

    private static Regex Name() => new("[a-z_]{3,}(\\.[a-z_]{3,})+");
}
