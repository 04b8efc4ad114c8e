using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.OpenApi;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Api;

/// <summary>The reference for people who write programs.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class ApiController(ApiReference reference) : PageController
{
    [HttpGet("/api"), HttpHead("/api")]
    public async Task<IActionResult> Index() => View(new ApiPage(
        Crisis(), await reference.ReadAsync(HttpContext.RequestAborted)));
}

internal sealed record ApiPage(CrisisHelp Crisis, ApiDescription Description) : Page("/api", "For developers", Crisis)
{
    /// <summary>A parameter as it is written where it stands.</summary>
    public static string Written(ApiParameter parameter) => parameter.Place switch
    {
        ApiPlace.Path => $"{{{parameter.Name}}}",
        ApiPlace.Header => $"{parameter.Name}:",
        _ => $"?{parameter.Name}=",
    };

    /// <summary>A description's words and, between back-ticks, its pieces of code.</summary>
    public static IEnumerable<(string Part, bool IsCode)> Parts(string? description) =>
        (description ?? "").Split('`').Select((part, i) => (part, i % 2 == 1));
}
