using Microsoft.Extensions.Logging.Abstractions;

namespace StopItNow.Companion.Api.Logging;

/// <summary>
/// Lets only named categories write. The framework's own write addresses, paths, query strings and headers at one level or another, and
/// a level is one line of configuration away; so they are given a logger that writes nothing, whatever the configuration says.
/// </summary>
internal sealed class PrivateLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    private static readonly string[] Allowed = ["StopItNow.Companion", "Microsoft.Hosting.Lifetime"];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) =>
        Allowed.Any(name => categoryName == name || categoryName.StartsWith(name + ".", StringComparison.Ordinal))
            ? inner.CreateLogger(categoryName)
            : NullLogger.Instance;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
