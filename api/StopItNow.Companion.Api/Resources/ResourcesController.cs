using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.Serving;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Languages;
using StopItNow.Companion.Catalogue.Resources;

namespace StopItNow.Companion.Api.Resources;

/// <summary>The help services of the release.</summary>
[ApiController]
[Route("v1/resources")]
[Tags("Resources")]
internal sealed class ResourcesController(ReleaseStore store) : ControllerBase
{
    [HttpGet, HttpHead]
    [Takes<ResourceParameters>]
    [EndpointSummary("Services somebody can turn to, in the order to show them.")]
    [ProducesResponseType<ResourcesAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Get()
    {
        var release = store.Current.Release;
        var values = HttpContext.Values();
        var code = values.Get(ResourceParameters.Country);
        var country = release.Content.Countries.FirstOrDefault(known => known.Code == code);
        if (code is not null && country is null)
        {
            var codes = release.Content.Countries.Select(known => known.Code);
            HttpContext.Fail(RequestProblem.BadParameters([new(ResourceParameters.Country.Name, "no services are listed for it", $"use one of {string.Join(", ", codes)}")]));
            return new EmptyResult();
        }

        var answer = new ResourceQuery(
            code, values.Get(ResourceParameters.Audience), values.Get(ResourceParameters.Kind), values.Get(ResourceParameters.Locale),
            values.Get(ResourceParameters.Concern), values.Get(ResourceParameters.OpenAt)?.Value).In(release.Content);
        var countries = CountriesInLocale.In(release.Content, answer.Locale);
        return new JsonAnswer<ResourcesAnswer>(new(
            release.Id, release.Head.RootVersion, release.Head.Sequence, answer.Locale, countries.Countries.FirstOrDefault(known => known.Code == code), countries.Locale, answer.Resources));
    }
}

/// <summary>Services that answer a request.</summary>
/// <param name="Release">Id of the release they come from.</param>
/// <param name="RootVersion">Root version of that release.</param>
/// <param name="Sequence">Its sequence under that root.</param>
/// <param name="Locale">Language of every service's sentences.</param>
/// <param name="Country">The country asked for, with its emergency number and what an editor found missing there; null when none was.</param>
/// <param name="CountryLocale">Language of the country's note.</param>
/// <param name="Items">In the order to show them: the country's own, then those that answer from anywhere.</param>
internal sealed record ResourcesAnswer(
    string Release, int RootVersion, long Sequence, string Locale, Country? Country, string CountryLocale, IReadOnlyList<HelpResource> Items);
