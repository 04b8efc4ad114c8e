using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Worried;

/// <summary>For partners, parents and friends.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class WorriedController(ReleaseStore store, TimeProvider time) : Controller
{
    [HttpGet("/worried"), HttpHead("/worried")]
    public IActionResult Index()
    {
        var content = store.Current.Release.Content;
        var messages = content.Messages[Locales.Source].Where(message => message.Audience == Audience.Partner).ToList();
        return View(new WorriedPage(HelpOffer.Read(Request.Query, HelpNeed.SomebodyElse, content, time.GetUtcNow()), messages));
    }
}

internal sealed record WorriedPage(HelpOffer Offer, IReadOnlyList<Message> Messages) : Page("Worried about somebody else?", Offer.Crisis);
