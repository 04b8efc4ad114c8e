using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Pages.Help;

namespace StopItNow.Companion.Api.Pages.Happened;

/// <summary>For those it happened to and those who know such a child. No message of the release stands here: each was written for somebody else.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HappenedController(ReleaseStore store, TimeProvider time) : Controller
{
    [HttpGet("/happened"), HttpHead("/happened")]
    public IActionResult Index() =>
        View(new HappenedPage(HelpOffer.Read(Request.Query, HelpNeed.Happened, store.Current.Release.Content, time.GetUtcNow())));
}

internal sealed record HappenedPage(HelpOffer Offer) : Page("Something happened", Offer.Crisis);
