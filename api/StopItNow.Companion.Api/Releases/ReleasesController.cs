using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Releases;

/// <summary>What was published and when, as the signed heads say.</summary>
[ApiController]
[Route("v1/releases")]
[Tags("Releases")]
internal sealed class ReleasesController(ReleaseStore store) : ControllerBase
{
    [HttpGet, HttpHead]
    [Takes<NoParameters>]
    [EndpointSummary("What was published and when, newest first: the newest 200 releases at most.")]
    [ProducesResponseType<ReleasesAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult List()
    {
        var catalogue = store.Current.Catalogue;
        return new JsonAnswer<ReleasesAnswer>(new(
            catalogue.Release.Id, catalogue.Position.RootVersion, catalogue.Position.Sequence, [.. catalogue.Publications.Select(PublishedRelease.Of)]));
    }

    [HttpGet("{sequence}"), HttpHead("{sequence}")]
    [Takes<ReleaseParameters>]
    [EndpointSummary("One of them, by its sequence under a root version.")]
    [ProducesResponseType<PublishedRelease>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Get([Description("Its number under the root version: a whole number from 1.")] string? sequence)
    {
        var catalogue = store.Current.Catalogue;
        var rootVersion = HttpContext.Values().Get(ReleaseParameters.RootVersion)?.Value ?? catalogue.Position.RootVersion;
        if (Number.TryRead(sequence, out var number)
            && catalogue.Publications.FirstOrDefault(it => it.Head.RootVersion == rootVersion && it.Head.Sequence == number.Value) is { } publication)
            return new JsonAnswer<PublishedRelease>(PublishedRelease.Of(publication));
        HttpContext.Fail(RequestProblem.For(StatusCodes.Status404NotFound) with
        {
            Detail = "No such release is listed. Those that are stand in /v1/releases, each with its rootVersion and sequence.",
        });
        return new EmptyResult();
    }
}

/// <summary>Releases that were published.</summary>
/// <param name="Release">Id of the release being served, the first of the items.</param>
/// <param name="RootVersion">Its root version.</param>
/// <param name="Sequence">Its sequence under that root.</param>
/// <param name="Items">Newest first.</param>
internal sealed record ReleasesAnswer(string Release, int RootVersion, long Sequence, IReadOnlyList<PublishedRelease> Items);

/// <summary>One release, as its signed head describes it.</summary>
/// <param name="Id">Lower-case hexadecimal SHA-256 of the head's payload.</param>
/// <param name="RootVersion">Root under which it was signed.</param>
/// <param name="Sequence">Its number under that root.</param>
/// <param name="IssuedAt">When it was signed, UTC.</param>
/// <param name="ExpiresAt">When clients begin to say that it is not up to date, UTC.</param>
/// <param name="Summary">What changed, in an editor's words.</param>
/// <param name="Counts">How much there is of what.</param>
internal sealed record PublishedRelease(
    string Id, int RootVersion, long Sequence, DateTime IssuedAt, DateTime ExpiresAt, string Summary, IReadOnlyList<CollectionCount> Counts)
{
    /// <summary>The release a head describes.</summary>
    public static PublishedRelease Of(Publication publication) => new(
        publication.Id, publication.Head.RootVersion, publication.Head.Sequence,
        publication.Head.IssuedAt.UtcDateTime, publication.Head.ExpiresAt.UtcDateTime, publication.Head.Summary,
        [.. publication.Head.Collections.Select(collection => new CollectionCount(collection.Name, collection.Locale, collection.Count))]);
}

/// <summary>How many items a collection has.</summary>
/// <param name="Collection"><c>messages</c>, <c>resources</c>, <c>steps</c>, <c>countries</c> or <c>evidence</c>.</param>
/// <param name="Locale">Language of its words; null where it has none.</param>
/// <param name="Count">Number of items.</param>
internal sealed record CollectionCount(string Collection, string? Locale, long Count);
