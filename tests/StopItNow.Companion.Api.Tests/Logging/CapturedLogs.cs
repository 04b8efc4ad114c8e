using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StopItNow.Companion.Api.Tests.Logging;

/// <summary>Everything any logger writes, scopes, state and exceptions included.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    public ConcurrentQueue<(string Category, string Text)> Entries { get; } = [];

    public string All => string.Join('\n', Entries.Select(entry => $"{entry.Category}: {entry.Text}"));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static string Write(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{state}";

    private sealed class Logger(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logs._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = $"{formatter(state, exception)} {Write(state)} {exception}";
            logs._scopes?.ForEachScope((scope, _) => text += $" [{Write(scope)}]", text);
            logs.Entries.Enqueue((category, text));
        }
    }
}
