using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Happened;

/// <summary>For those it happened to and those who know such a child. No message of the release stands here: each was written for somebody else.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HappenedController : PageController
{
    [HttpGet("/happened"), HttpHead("/happened")]
    public IActionResult Index() =>
        View(new HappenedPage(HelpOffer.Read(Request.Query, HelpNeed.Happened, Release.Content, Language, Now)));
}

internal sealed record HappenedPage(HelpOffer Offer) : Page(Offer.Elsewhere("/happened"), "Something happened", Offer.Crisis);
