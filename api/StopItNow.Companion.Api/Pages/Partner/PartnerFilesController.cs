using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Pages.Partner;

/// <summary>The files that the page brings.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class PartnerFilesController(PartnerScript script) : ControllerBase
{
    /// <summary>The name carries the bytes' own hash.</summary>
    private const string ForAYear = "public, max-age=31536000, immutable";

    [HttpGet(PartnerScript.Folder + "{file}"), HttpHead(PartnerScript.Folder + "{file}")]
    public IActionResult Find(string? file) =>
        file is not null && script.Find(file) is { } found ? new RepresentationResult(found, ForAYear) : NotFound();
}
