using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>Find help: by country, need, language, and whether it is open now.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HelpController(ReleaseStore store, TimeProvider time) : Controller
{
    [HttpGet("/help"), HttpHead("/help")]
    public IActionResult Index()
    {
        var content = store.Current.Release.Content;
        var query = HelpQuery.Read(Request.Query, content);
        return View(new HelpPage(
            CrisisHelp.For(query.Country, content), query, HelpAnswer.Find(query, content, time.GetUtcNow()), CountryChoice.Of(content), LanguageChoice.Of(content)));
    }
}

internal sealed record HelpPage(
    CrisisHelp Crisis, HelpQuery Query, HelpAnswer Answer, IReadOnlyList<Country> Countries, IReadOnlyList<LanguageChoice> Languages)
    : Page("Find help", Crisis);
