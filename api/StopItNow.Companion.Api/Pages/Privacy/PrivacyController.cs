using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Privacy;

/// <summary>What the service sees and what the extension keeps. It reads nothing of the request.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class PrivacyController : PageController
{
    [HttpGet("/privacy"), HttpHead("/privacy")]
    public IActionResult Index() => View(new PrivacyPage(Crisis()));
}

internal sealed record PrivacyPage(CrisisHelp Crisis) : Page("/privacy", "What we see", Crisis);
