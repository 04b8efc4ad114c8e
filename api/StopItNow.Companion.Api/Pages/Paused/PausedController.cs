using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Paused;

/// <summary>Shown once the extension has been taken away. It reads nothing of the request and is not counted, so that going leaves no mark.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[DisableHttpMetrics]
internal sealed class PausedController(ReleaseStore store) : Controller
{
    [HttpGet("/paused"), HttpHead("/paused")]
    public IActionResult Index()
    {
        var content = store.Current.Release.Content;
        var step = content.Steps[Locales.Source].FirstOrDefault(step => step is { Kind: StepKind.NextTenMinutes, Concern: Concern.Any });
        return View(new PausedPage(CrisisHelp.For(null, content), step));
    }
}

/// <param name="Crisis">Shown at the foot of the page.</param>
/// <param name="Step">Something to do alone, right now, that names no behaviour; null when the release has none.</param>
internal sealed record PausedPage(CrisisHelp Crisis, SelfHelpStep? Step) : Page(ProductName, Crisis);
