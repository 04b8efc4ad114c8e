using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace StopItNow.Companion.Api.Problems;

/// <summary>
/// Turns an exception into a status. What is logged is where it happened and of what type it is, never its message: messages repeat
/// input.
/// </summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Kestrel says with its own exception that the request was the fault.
        if (exception is BadHttpRequestException bad)
        {
            httpContext.Response.StatusCode = bad.StatusCode;
        }
        else
        {
            httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
            Log(logger, exception);
        }

        await ProblemWriter.WriteAsync(httpContext);
        return true;
    }

    /// <summary>Writes where it happened and of what type it is.</summary>
    public static void Log(ILogger logger, Exception exception) =>
        LogFault(logger, exception.GetType().FullName!, new StackTrace(exception, fNeedFileInfo: false).ToString());

    [LoggerMessage(Level = LogLevel.Error, Message = "Failed with {Type}\n{Trace}")]
    private static partial void LogFault(ILogger logger, string type, string trace);
}
