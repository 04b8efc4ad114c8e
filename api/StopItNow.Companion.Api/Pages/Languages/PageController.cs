using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>A page in every language that is offered. The address alone says which: not a header, not a cookie, so that it can be shared and kept.</summary>
internal abstract class PageController : Controller
{
    /// <summary>The language asked for, and all that could have been.</summary>
    protected PageLanguage Language => HttpContext.Features.GetRequiredFeature<ChosenLanguage>().Language;

    /// <summary>The release this answer is made from.</summary>
    protected Release Release { get; private set; } = null!;

    /// <summary>The moment of this answer.</summary>
    protected DateTimeOffset Now { get; private set; }

    /// <summary>Whom to ring when somebody cannot go on, in a country or anywhere.</summary>
    protected CrisisHelp Crisis(Country? country = null) => CrisisHelp.For(country, Release.Content, Language, Now);

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Release = context.HttpContext.RequestServices.GetRequiredService<ReleaseStore>().Current.Release;
        Now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var languages = context.HttpContext.RequestServices.GetRequiredService<PageLanguages>();
        var offered = languages.Offered(Release);
        var tag = context.RouteData.Values[LanguagePrefixes.Value] as string;
        var language = tag is null ? languages.Source : offered.FirstOrDefault(known => known != languages.Source && known.Locale.Equals(tag, StringComparison.OrdinalIgnoreCase));
        if (language is not null)
        {
            context.HttpContext.Features.Set(new ChosenLanguage(language, offered));
            return;
        }

        // Calm, in English, with the same page in English: another language than the one asked for is not guessed.
        var address = context.ActionDescriptor.AttributeRouteInfo!.Template!;
        context.HttpContext.Features.Set(new LeftOutLanguage($"/{address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..].TrimStart('/')}"));
        context.HttpContext.Fail(RequestProblem.For(StatusCodes.Status404NotFound));
        context.Result = new EmptyResult();
    }
}

/// <summary>The language of one answer.</summary>
/// <param name="Language">Chosen by the address.</param>
/// <param name="Offered">All there are, English first.</param>
internal sealed record ChosenLanguage(PageLanguage Language, IReadOnlyList<PageLanguage> Offered);

/// <summary>Somebody asked for a page in a language that is not there.</summary>
/// <param name="Address">The same page in English.</param>
internal sealed record LeftOutLanguage(string Address);
