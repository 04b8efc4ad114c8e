using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.UnderEighteen;

/// <summary>For young people, whatever brought them here: no blame and no word about what they may have searched for.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class UnderEighteenController : PageController
{
    [HttpGet("/under-18"), HttpHead("/under-18")]
    public IActionResult Index()
    {
        var (content, now) = (Release.Content, Now);
        var offer = HelpOffer.Read(Request.Query, HelpNeed.YoungPerson, content, Language, now);

        // Whoever takes reports of pictures takes them from the young, too.
        var reports = HelpAnswer.Find(offer.Query with { Need = HelpNeed.Happened }, content, Language.Locale, now).Reports;
        return View(new UnderEighteenPage(offer with { Answer = offer.Answer with { Reports = reports } }));
    }
}

internal sealed record UnderEighteenPage(HelpOffer Offer) : Page(Offer.Elsewhere("/under-18"), "Under 18", Offer.Crisis);
