using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Install;

/// <summary>How to get the extension, check it, and take it away again.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class InstallController(BuiltExtension extension) : PageController
{
    [HttpGet("/install"), HttpHead("/install")]
    public IActionResult Index() => View(new InstallPage(
        Crisis(), extension, extension.OtherService([$"{Request.Scheme}://{Request.Host}"]), PublishedWords.Of(Release.Head, Now)));
}

internal sealed record InstallPage(CrisisHelp Crisis, BuiltExtension Extension, string? OtherService, PublishedWords Published)
    : Page("/install", "Get the extension", Crisis);
