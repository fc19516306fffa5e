using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Quarterdeck.Web;

/// <summary>Traces and metrics of the server by OpenTelemetry, where the environment names a collector; nothing leaves the machine otherwise.</summary>
internal static class Telemetry
{
    /// <summary>The standard variable that names the collector.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds what is to be told.</summary>
    public static void Add(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("quarterdeck", serviceVersion: About.Version))
            .WithTracing(static traces => traces.AddAspNetCoreInstrumentation())
            .WithMetrics(static metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime"))
            .UseOtlpExporter();
    }
}
