using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.Measurements;

internal static class MeasurementsSetup
{
    private const string ServiceName = "stopitnow-companion";

    /// <summary>Sends numbers to the receiver that the operator named; without one, nothing is measured and nothing is sent.</summary>
    public static void AddMeasurements(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStartupCheck, MeasurementCheck>();
        if (MeasurementSettings.Read(builder.Configuration).Settings is not { } settings)
            return;
        builder.Services.AddHostedService<ReleaseMeter>();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService(ServiceName))
            .SetExemplarFilter(ExemplarFilterType.AlwaysOff)
            .AddMeter(Measured.Meters)
            .AddView(instrument => Measured.View(instrument.Name))
            .AddOtlpExporter((exporter, reader) =>
            {
                (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, settings.Endpoint);
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Period.TotalMilliseconds;
            }));
    }

    /// <summary>Where numbers are sent: names a catalogue file by its kind, because those are answered before routing, which names everything else.</summary>
    public static void UseRouteNames(this WebApplication app)
    {
        if (MeasurementSettings.Read(app.Configuration).Settings is null)
            return;
        app.Use(static (HttpContext context, RequestDelegate next) =>
        {
            if (CatalogueFiles.RouteOf(context.Request.Path) is { } route)
                context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new(Measured.Route, route));
            return next(context);
        });
    }

    private sealed class MeasurementCheck(IConfiguration configuration) : IStartupCheck
    {
        public IEnumerable<string> FindProblems() => MeasurementSettings.Read(configuration).Problems;
    }
}
