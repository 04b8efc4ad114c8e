using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>Find help: by country, need, language, and whether it is open now.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HelpController : PageController
{
    [HttpGet("/help"), HttpHead("/help")]
    public IActionResult Index()
    {
        var content = Release.Content;
        var query = HelpQuery.Read(Request.Query, content, Language);
        return View(new HelpPage(
            Crisis(query.Country), query, HelpAnswer.Find(query, content, Language.Locale, Now), CountryChoice.Of(content, Language), LanguageChoice.Of(content, Language)));
    }
}

internal sealed record HelpPage(
    CrisisHelp Crisis, HelpQuery Query, HelpAnswer Answer, IReadOnlyList<Country> Countries, IReadOnlyList<LanguageChoice> Languages)
    : Page(Query.Address, "Find help", Crisis);
