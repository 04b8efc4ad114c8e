using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Hours;
using StopItNow.Companion.Catalogue.Languages;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Catalogue.Resources;

/// <summary>
/// Which services to show. A country's answer is its own services, then those that answer from anywhere (<c>INT</c>); a country without services of its
/// own, or one that is not known, gives the latter alone. Within each: help without a human first, since most people will not ring on first contact,
/// then talking, treatment, crisis, reporting; then by id, so that the order is the same everywhere.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-2 or <c>INT</c>, in any casing; null asks for every country, ordered by code with <c>INT</c> last.</param>
/// <param name="Audience">Only services for this audience.</param>
/// <param name="Kind">Only services of this kind.</param>
/// <param name="Locale">Language of the sentences, chosen by <see cref="LocaleFallback"/>.</param>
/// <param name="Concern">Only services that may stand on a pause of this concern.</param>
/// <param name="OpenAt">Only services known to answer at this instant: unknown hours are not open.</param>
public sealed record ResourceQuery(
    string? Country = null, Audience? Audience = null, ResourceKind? Kind = null, string? Locale = null, Concern? Concern = null,
    DateTimeOffset? OpenAt = null)
{
    private static readonly ResourceKind[] KindOrder =
        [ResourceKind.SelfHelp, ResourceKind.Helpline, ResourceKind.Therapy, ResourceKind.Crisis, ResourceKind.Report];

    /// <summary>The services of a release that answer this query, in the order to show them.</summary>
    public ResourceAnswer In(ReleaseContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        string locale = LocaleFallback.Choose(Locale, content.Resources.Keys);
        return new ResourceAnswer(locale, [.. content.Resources[locale].Where(Fits)
            .OrderBy(r => r.Country == IdForm.International ? 1 : 0).ThenBy(r => r.Country, StringComparer.Ordinal)
            .ThenBy(r => Array.IndexOf(KindOrder, r.Kind)).ThenBy(r => r.Id, StringComparer.Ordinal)]);
    }

    private bool Fits(HelpResource resource)
        => (Country is null || resource.Country == IdForm.International || resource.Country.Equals(Country, StringComparison.OrdinalIgnoreCase))
            && (Audience is not { } audience || resource.Audience.Contains(audience))
            && (Kind is not { } kind || resource.Kind == kind)
            && (Concern is not { } concern || resource.Concerns.Contains(concern))
            && (OpenAt is not { } instant || resource.Hours.At(instant).State == OpeningStateKind.Open);
}

/// <summary>What a query found.</summary>
/// <param name="Locale">The one locale of every sentence in it.</param>
/// <param name="Resources">In the order to show them.</param>
public sealed record ResourceAnswer(string Locale, IReadOnlyList<HelpResource> Resources);
