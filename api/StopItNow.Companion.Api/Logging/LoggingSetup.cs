using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace StopItNow.Companion.Api.Logging;

internal static class LoggingSetup
{
    /// <summary>Makes every logger of the process, the framework's included, come from <see cref="PrivateLoggerFactory"/>.</summary>
    public static IServiceCollection AddPrivateLogging(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => new PrivateLoggerFactory(new LoggerFactory(
            provider.GetServices<ILoggerProvider>(),
            provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
            provider.GetService<IOptions<LoggerFactoryOptions>>()))));
}
