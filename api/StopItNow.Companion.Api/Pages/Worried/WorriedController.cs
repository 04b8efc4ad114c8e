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
        var (country, misread) = HelpQuery.ReadCountryAlone(Request.Query, content);
        var messages = content.Messages[Locales.Source].Where(message => message.Audience == Audience.Partner).ToList();
        var query = new HelpQuery(country, HelpNeed.SomebodyElse, OpenNow: false, misread);
        return View(new WorriedPage(
            CrisisHelp.For(country, content), query, HelpAnswer.Find(query, content, time.GetUtcNow()), CountryChoice.Of(content), messages));
    }
}

internal sealed record WorriedPage(
    CrisisHelp Crisis, HelpQuery Query, HelpAnswer Answer, IReadOnlyList<Country> Countries, IReadOnlyList<Message> Messages)
    : Page("Worried about somebody else?", Crisis);
