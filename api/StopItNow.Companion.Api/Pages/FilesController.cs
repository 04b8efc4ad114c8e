using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Pages;

/// <summary>Style sheets, icon and the packages of the extension.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class FilesController(SiteFiles files, BuiltExtension extension) : ControllerBase
{
    private const string ForFiveMinutes = "public, max-age=300";

    /// <summary>Asked about each time: an old package would bring an old fault.</summary>
    private const string AskFirst = "public, no-cache";

    [HttpGet("/site.css"), HttpHead("/site.css")]
    public IActionResult Style() => new RepresentationResult(files.Style, ForFiveMinutes);

    [HttpGet("/partner.css"), HttpHead("/partner.css")]
    public IActionResult PartnerStyle() => new RepresentationResult(files.PartnerStyle, ForFiveMinutes);

    [HttpGet("/icon.svg"), HttpHead("/icon.svg")]
    public IActionResult Icon() => new RepresentationResult(files.Icon, ForFiveMinutes);

    [HttpGet("/packages/{file}"), HttpHead("/packages/{file}")]
    public IActionResult Package(string? file)
    {
        if (file is null || extension.Find(file) is not { } package)
            return NotFound();
        Response.Headers[HeaderNames.ContentDisposition] = new ContentDispositionHeaderValue("attachment") { FileName = file }.ToString();
        return new RepresentationResult(package, AskFirst);
    }
}
