using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.Pages.Privacy;

/// <summary>What the service sees and what the extension keeps. It reads nothing of the request.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class PrivacyController(ReleaseStore store) : Controller
{
    [HttpGet("/privacy"), HttpHead("/privacy")]
    public IActionResult Index() => View(new PrivacyPage(CrisisHelp.For(null, store.Current.Release.Content)));
}

internal sealed record PrivacyPage(CrisisHelp Crisis) : Page("What we see", Crisis);
