using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Languages;

namespace StopItNow.Companion.Api.Pages.Paused;

/// <summary>Shown once the extension has been taken away. It reads nothing of the request and is not counted, so that going leaves no mark.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[DisableHttpMetrics]
internal sealed class PausedController : PageController
{
    [HttpGet("/paused"), HttpHead("/paused")]
    public IActionResult Index()
    {
        var locale = LocaleFallback.Choose(Language.Locale, Release.Content.Steps.Keys);
        var step = Release.Content.Steps[locale].FirstOrDefault(step => step is { Kind: StepKind.NextTenMinutes, Concern: Concern.Any });
        return View(new PausedPage(Crisis(), step, locale));
    }
}

/// <param name="Crisis">Shown at the foot of the page.</param>
/// <param name="Step">Something to do alone, right now, that names no behaviour; null when the release has none.</param>
/// <param name="StepLocale">Its language.</param>
internal sealed record PausedPage(CrisisHelp Crisis, SelfHelpStep? Step, string StepLocale) : Page("/paused", ProductName, Crisis);
