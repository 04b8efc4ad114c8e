using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Professionals;

/// <summary>For teachers, health workers and social workers.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class ProfessionalsController : PageController
{
    [HttpGet("/professionals"), HttpHead("/professionals")]
    public IActionResult Index() =>
        View(new ProfessionalsPage(ProfessionalAdvice.Read(Request.Query, Release.Content, Language, Now)));
}

internal sealed record ProfessionalsPage(ProfessionalAdvice Advice) : Page(Advice.Offer.Elsewhere("/professionals"), "For your work", Advice.Offer.Crisis);
