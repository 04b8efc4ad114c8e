using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Languages;

namespace StopItNow.Companion.Api.Pages.Worried;

/// <summary>For partners, parents and friends.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class WorriedController : PageController
{
    [HttpGet("/worried"), HttpHead("/worried")]
    public IActionResult Index()
    {
        var locale = LocaleFallback.Choose(Language.Locale, Release.Content.Messages.Keys);
        var messages = Release.Content.Messages[locale].Where(message => message.Audience == Audience.Partner).ToList();
        return View(new WorriedPage(HelpOffer.Read(Request.Query, HelpNeed.SomebodyElse, Release.Content, Language, Now), messages, locale));
    }
}

internal sealed record WorriedPage(HelpOffer Offer, IReadOnlyList<Message> Messages, string MessageLocale)
    : Page(Offer.Elsewhere("/worried"), "Worried about somebody else?", Offer.Crisis);
