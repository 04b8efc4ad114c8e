using StopItNow.Companion.Api.Pages.Help;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Pages.Professionals;

/// <summary>The services for somebody who meets the subject at work.</summary>
/// <param name="Offer">Those that advise them; where a country has none, those they can pass on to others stand in <paramref name="ToPassOn"/>.</param>
/// <param name="ToPassOn">Services of the country for the person or for those close to them; empty where one advises professionals.</param>
internal sealed record ProfessionalAdvice(HelpOffer Offer, IReadOnlyList<Service> ToPassOn)
{
    /// <summary>Reads the country and finds them, without doing I/O.</summary>
    public static ProfessionalAdvice Read(IQueryCollection parameters, ReleaseContent content, PageLanguage language, DateTimeOffset now)
    {
        var offer = HelpOffer.Read(parameters, HelpNeed.Professional, content, language, now);
        if (offer.Answer.There.Count > 0)
            return new(offer, []);
        var everything = HelpAnswer.Find(offer.Query with { Need = null }, content, language.Locale, now).There;
        return new(offer, [.. everything.Where(service => CanBePassedOn(service.Resource))]);
    }

    private static bool CanBePassedOn(HelpResource resource) =>
        resource.Kind != ResourceKind.Crisis && (resource.Audience.Contains(Audience.Self) || resource.Audience.Contains(Audience.Partner));
}
