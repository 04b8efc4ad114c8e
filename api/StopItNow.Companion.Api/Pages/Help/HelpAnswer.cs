using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Hours;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Resources;

namespace StopItNow.Companion.Api.Pages.Help;

/// <summary>The services to show, in order.</summary>
/// <param name="There">In the chosen country.</param>
/// <param name="Anywhere">Those that answer from anywhere.</param>
/// <param name="OwnThoughts">For young people who worry about themselves, apart from those for any worry; empty for everybody else.</param>
/// <param name="Young">Lines for anybody under 18, for those it happened to and who know such a child; empty for everybody else.</param>
/// <param name="Reports">Places to report, apart from those to talk to; empty where only these were asked for.</param>
/// <param name="Now">The moment their hours were looked at.</param>
internal sealed record HelpAnswer(
    IReadOnlyList<Service> There, IReadOnlyList<Service> Anywhere, IReadOnlyList<Service> OwnThoughts, IReadOnlyList<Service> Young, IReadOnlyList<Service> Reports,
    DateTimeOffset Now)
{
    private enum Part
    {
        There,
        Anywhere,
        OwnThoughts,
        Young,
        Reports,
    }

    /// <summary>Every service that is shown.</summary>
    public IEnumerable<Service> All => [.. There, .. Anywhere, .. OwnThoughts, .. Young, .. Reports];

    /// <summary>Whether any service is shown.</summary>
    public bool IsEmpty => !All.Any();

    /// <summary>Finds them, in the locale given or, where the release has them in English only, in that; without doing I/O.</summary>
    public static HelpAnswer Find(HelpQuery query, ReleaseContent content, string locale, DateTimeOffset now)
    {
        // A service that is listed for the country and for anywhere is one service; the country's own entry comes first and says more.
        var found = new ResourceQuery(query.Country?.Code ?? HelpQuery.Anywhere, Locale: locale).In(content);
        var services = found.Resources
            .DistinctBy(resource => (resource.Name, resource.Url))
            .Where(resource => query.Need?.Fits(resource) ?? true)
            .Where(resource => query.Language?.IsOf(resource) ?? true)
            .Select(resource => new Service(resource, resource.Hours.At(now), DateOnly.FromDateTime(now.UtcDateTime), found.Locale))
            .Where(service => !query.OpenNow || service.State.State != OpeningStateKind.Closed)
            .ToLookup(service => PartOf(service.Resource, query.Need));

        // A note that sends the reader to one of these would be no help if another stood first.
        var anywhere = services[Part.Anywhere].OrderByDescending(service => query.Country?.Note?.Contains(service.Resource.Name, StringComparison.Ordinal) ?? false);
        return new(
            Order(services[Part.There], query), Order(anywhere, query), Order(services[Part.OwnThoughts], query), Order(services[Part.Young], query),
            Order(services[Part.Reports], query), now);
    }

    private static Part PartOf(HelpResource resource, HelpNeed? need) =>
        resource.Kind == ResourceKind.Report && need != HelpNeed.Report ? Part.Reports
        : need == HelpNeed.YoungPerson && IsAboutOwnThoughts(resource) ? Part.OwnThoughts
        : need == HelpNeed.Happened && !resource.Audience.Contains(Audience.Affected) ? Part.Young
        : resource.Country == HelpQuery.Anywhere ? Part.Anywhere
        : Part.There;

    /// <summary>A line for any worry, or for those it happened to, is for every young person; the rest speak to one who worries about themselves.</summary>
    private static bool IsAboutOwnThoughts(HelpResource resource) =>
        resource.Audience.Contains(Audience.Self) || !(resource.Concerns.Contains(Concern.Any) || resource.Audience.Contains(Audience.Affected));

    /// <summary>
    /// A line that somebody answers now comes first; when all are closed, help without a human does, except for those who did not come for themselves
    /// (api/docs/decisions/0114-a-person-to-talk-to-first-for-others.md). Sorting is stable: within that the catalogue's own order holds.
    /// </summary>
    private static List<Service> Order(IEnumerable<Service> services, HelpQuery query) =>
        [.. services.OrderBy(service => service.AnswersNow ? 0
            : query.OpenNow && service.State.State == OpeningStateKind.Unknown ? 3
            : query.Need.TalksFirst() && service.Resource.Kind == ResourceKind.Helpline ? 1
            : 2)];
}

/// <summary>One service at one moment.</summary>
/// <param name="Resource">The facts.</param>
/// <param name="State">Whether it is open.</param>
/// <param name="Today">Day on which an old check may have run out.</param>
/// <param name="Locale">Language of its sentences.</param>
internal sealed record Service(HelpResource Resource, OpeningState State, DateOnly Today, string Locale)
{
    /// <summary>Somebody is known to answer right now.</summary>
    public bool AnswersNow => State.State == OpeningStateKind.Open && Resource.Kind == ResourceKind.Helpline;
}
