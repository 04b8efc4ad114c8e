namespace StopItNow.Companion.Api.Problems;

internal static class ProblemsSetup
{
    /// <summary>Adds the one place where a fault becomes an answer.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services) => services.AddExceptionHandler<FaultHandler>();

    /// <summary>
    /// Gives every error a body: problem details (RFC 9457) for programs, a plain page for people. Whoever finds the error only
    /// sets the status, or calls <see cref="Fail"/> where the usual words for the status do not say enough.
    /// </summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseStatusCodePages(context => ProblemWriter.WriteAsync(context.HttpContext));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = _ => Task.CompletedTask,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseMiddleware<RequestSize>();
    }

    /// <summary>Ends the request with a problem in its own words.</summary>
    public static void Fail(this HttpContext context, RequestProblem problem)
    {
        context.Features.Set(problem);
        context.Response.StatusCode = problem.Status;
    }
}
