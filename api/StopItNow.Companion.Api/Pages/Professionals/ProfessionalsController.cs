using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;

namespace StopItNow.Companion.Api.Pages.Professionals;

/// <summary>For teachers, health workers and social workers.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class ProfessionalsController(ReleaseStore store, TimeProvider time) : Controller
{
    [HttpGet("/professionals"), HttpHead("/professionals")]
    public IActionResult Index() =>
        View(new ProfessionalsPage(ProfessionalAdvice.Read(Request.Query, store.Current.Release.Content, time.GetUtcNow())));
}

internal sealed record ProfessionalsPage(ProfessionalAdvice Advice) : Page("For your work", Advice.Offer.Crisis);
