using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.Pages.Home;

/// <summary>The first page: what this is, and how to get it.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HomeController(ReleaseStore store, BuiltExtension extension, TimeProvider time) : Controller
{
    [HttpGet("/"), HttpHead("/")]
    public IActionResult Index()
    {
        var release = store.Current.Release;
        return View(new HomePage(
            CrisisHelp.For(null, release.Content), extension, extension.Warning([$"{Request.Scheme}://{Request.Host}"]), PublishedWords.Of(release.Head, time.GetUtcNow())));
    }
}

internal sealed record HomePage(CrisisHelp Crisis, BuiltExtension Extension, string? Warning, PublishedWords Published) : Page(ProductName, Crisis);
