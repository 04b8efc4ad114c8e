using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Pages.Help;

namespace StopItNow.Companion.Api.Pages.UnderEighteen;

/// <summary>For young people, whatever brought them here: no blame and no word about what they may have searched for.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class UnderEighteenController(ReleaseStore store, TimeProvider time) : Controller
{
    [HttpGet("/under-18"), HttpHead("/under-18")]
    public IActionResult Index()
    {
        var (content, now) = (store.Current.Release.Content, time.GetUtcNow());
        var offer = HelpOffer.Read(Request.Query, HelpNeed.YoungPerson, content, now);

        // Whoever takes reports of pictures takes them from the young, too.
        var reports = HelpAnswer.Find(offer.Query with { Need = HelpNeed.Happened }, content, now).Reports;
        return View(new UnderEighteenPage(offer with { Answer = offer.Answer with { Reports = reports } }));
    }
}

internal sealed record UnderEighteenPage(HelpOffer Offer) : Page("Under 18", Offer.Crisis);
