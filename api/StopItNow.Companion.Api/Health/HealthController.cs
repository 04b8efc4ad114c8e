using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.Serving;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Health;

/// <summary>What a load balancer asks.</summary>
[ApiController]
[Route("health")]
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class HealthController(ReleaseStore store, StoreWatch watch, MailboxStorage mailboxes, PageLanguages languages, TimeProvider time, IHostApplicationLifetime lifetime) : ControllerBase
{
    /// <summary>The process answers.</summary>
    [HttpGet("live"), HttpHead("live")]
    public IActionResult Live() => Ok(new { status = "live" });

    /// <summary>
    /// It has a release and is not stopping: requests may be sent here. Degraded means that another release was published and could not be
    /// taken up, or that the mailboxes' storage is full or unavailable; an expired head means that nobody signed a newer one. None of them stops the
    /// catalogue and the pages, so all are for whoever looks after the service.
    /// </summary>
    [HttpGet("ready"), HttpHead("ready")]
    public async Task<IActionResult> Ready()
    {
        if (store.HasRelease && !lifetime.ApplicationStopping.IsCancellationRequested)
            return new JsonAnswer<ReadyAnswer>(ReadyAnswer.Of(store.Current.Release, watch.Refused, await mailboxes.CheckAsync(), languages.LeftOut, time.GetUtcNow()), "no-store");
        HttpContext.Fail(RequestProblem.For(StatusCodes.Status503ServiceUnavailable));
        return new EmptyResult();
    }
}

/// <summary>What is served, and how it stands with it.</summary>
/// <param name="Status"><c>ready</c>, or <c>degraded</c> when the store holds something that was refused, or storage is not <c>ok</c>.</param>
/// <param name="Release">Id of the release being served.</param>
/// <param name="RootVersion">Its root version.</param>
/// <param name="Sequence">Its sequence under that root.</param>
/// <param name="ExpiresAt">When its head expires.</param>
/// <param name="Expired">Whether it has.</param>
/// <param name="Reason">Why what the store holds now is not served: a word of the protocol's list or of the store's own. Null when it is.</param>
/// <param name="Since">When that was first found.</param>
/// <param name="Storage">How the mailboxes' storage stands: <c>ok</c>, <c>full</c> or <c>unavailable</c>.</param>
/// <param name="LanguagesLeftOut">Languages that no page is offered in, because their locale files have a fault; the log says which.</param>
internal sealed record ReadyAnswer(
    string Status, string Release, int RootVersion, long Sequence, DateTime ExpiresAt, bool Expired, string? Reason, DateTime? Since, string Storage,
    IReadOnlyList<string> LanguagesLeftOut)
{
    /// <summary>The answer at one moment.</summary>
    public static ReadyAnswer Of(Release release, RefusedReload? refused, StorageState storage, IReadOnlyList<string> leftOut, DateTimeOffset now) => new(
        refused is null && storage == StorageState.Ok ? "ready" : "degraded", release.Id, release.Head.RootVersion, release.Head.Sequence,
        release.Head.ExpiresAt.UtcDateTime, release.Head.ExpiresAt <= now, refused?.Problem.Reason, refused?.Since.UtcDateTime,
        Word.Of(storage), leftOut);
}
