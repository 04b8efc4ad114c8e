using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Home;

/// <summary>The first page: what this is, what it is not, and where to go from there.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HomeController : PageController
{
    [HttpGet("/"), HttpHead("/")]
    public IActionResult Index() => View(new HomePage(Crisis()));
}

internal sealed record HomePage(CrisisHelp Crisis) : Page("/", ProductName, Crisis);
