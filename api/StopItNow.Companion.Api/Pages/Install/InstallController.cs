using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.Pages.Install;

/// <summary>How to get the extension, check it, and take it away again.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class InstallController(ReleaseStore store, BuiltExtension extension, TimeProvider time) : Controller
{
    [HttpGet("/install"), HttpHead("/install")]
    public IActionResult Index()
    {
        var release = store.Current.Release;
        return View(new InstallPage(
            CrisisHelp.For(null, release.Content), extension, extension.Warning([$"{Request.Scheme}://{Request.Host}"]), PublishedWords.Of(release.Head, time.GetUtcNow())));
    }
}

internal sealed record InstallPage(CrisisHelp Crisis, BuiltExtension Extension, string? Warning, PublishedWords Published) : Page("Get the extension", Crisis);
