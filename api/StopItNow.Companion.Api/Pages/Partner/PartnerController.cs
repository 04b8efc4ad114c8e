using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Pages.Languages;

namespace StopItNow.Companion.Api.Pages.Partner;

/// <summary>For somebody who was given a link to notes: first them, then the notes, which this page's script opens in their browser (api/docs/COMMITMENT.md).</summary>
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class PartnerController(PartnerScript script) : PageController
{
    /// <summary>
    /// The one page that may run a script: ours, from here, which asks nobody else and makes no markup out of text. Set here and not for all, and gone
    /// again where a fault clears the answer.
    /// </summary>
    internal const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    [HttpGet("/partner"), HttpHead("/partner")]
    public IActionResult Index()
    {
        if (script.IsBuilt)
            Response.Headers.ContentSecurityPolicy = Policy;
        var offer = HelpOffer.Read(Request.Query, HelpNeed.SomebodyElse, Release.Content, Language, Now);
        return View(new PartnerPage(offer, script.Address, script.WordsAddress(Language.Locale)));
    }
}

internal sealed record PartnerPage(HelpOffer Offer, string? ScriptAddress, string? WordsAddress)
    : Page(Offer.Elsewhere("/partner"), "For partners and friends", Offer.Crisis)
{
    /// <inheritdoc/>
    public override bool RunsScript => ScriptAddress is not null;
}
