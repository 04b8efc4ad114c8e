using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Api.Serving;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Languages;

namespace StopItNow.Companion.Api.Messages;

/// <summary>The messages of the release, for people and programs that want fewer than all of them.</summary>
[ApiController]
[Route("v1/messages")]
[Tags("Messages")]
internal sealed class MessagesController(ReleaseStore store) : ControllerBase
{
    [HttpGet, HttpHead]
    [Takes<MessageParameters>]
    [EndpointSummary("Messages shown on a pause or to a partner.")]
    [ProducesResponseType<MessagesAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Get()
    {
        var release = store.Current.Release;
        var values = HttpContext.Values();
        var (concern, theme, audience) = (values.Get(MessageParameters.Concern), values.Get(MessageParameters.Theme), values.Get(MessageParameters.Audience));
        var locale = LocaleFallback.Choose(values.Get(MessageParameters.Locale), release.Content.Messages.Keys);
        return new JsonAnswer<MessagesAnswer>(new(release.Id, release.Head.RootVersion, release.Head.Sequence, locale, [.. release.Content.Messages[locale].Where(message =>
            (concern is null || message.Concern == concern)
            && (theme is null || message.Theme == theme)
            && (audience is null || message.Audience == audience))]));
    }
}

/// <summary>Messages that answer a request.</summary>
/// <param name="Release">Id of the release they come from.</param>
/// <param name="RootVersion">Root version of that release.</param>
/// <param name="Sequence">Its sequence under that root.</param>
/// <param name="Locale">Language of every one of them.</param>
/// <param name="Items">In order of id.</param>
internal sealed record MessagesAnswer(string Release, int RootVersion, long Sequence, string Locale, IReadOnlyList<Message> Items);
