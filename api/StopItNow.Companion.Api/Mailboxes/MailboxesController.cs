using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using StopItNow.Companion.Api.Mailboxes.Requests;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Parameters;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Mailboxes;

/// <summary>Sealed notes between two browsers, which the service can read none of (api/docs/MAILBOX.md).</summary>
[ApiController]
[Route("v1/mailboxes/{id}")]
[Tags("Mailboxes")]
internal sealed class MailboxesController(MailboxService mailboxes, MailboxClients clients) : ControllerBase
{
    private const string IdDescription = "Id of the mailbox: 16 bytes, base64url without padding.";
    private const string NoStore = "no-store";

    [HttpPut]
    [Takes<NoParameters>(Body = Types.Json, BodyDescription = "`registration`, `tokens` and `days`: the SHA-256 of seven different tokens, and how long the mailbox lives unused, 1 to 90.")]
    [EndpointSummary("Makes a mailbox. A repeat with the same hashes changes nothing.")]
    [EndpointDescription("`Authorization: Bearer` has the registration token.")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Register([Description(IdDescription)] string? id)
    {
        if (!HasBodyOf(Types.Json))
            return Fail(MailboxProblems.WrongType(Types.Json));
        var caller = MailboxCaller.Read(id, Request.Headers.Authorization);
        if (await ExactBody.ReadAsync(HttpContext, RegistrationBody.Most) is not { } body || RegistrationBody.Read(body, caller.MailboxId) is not { } mailbox)
            return Fail(MailboxProblems.BadBody("Send the SHA-256 of seven different tokens, base64url without padding, and days from 1 to 90."));
        var answer = await mailboxes.RegisterAsync(new(caller.Token, mailbox), clients.Of(HttpContext));
        return answer.Verdict is Verdict.Done or Verdict.AlreadyDone ? NoContent() : Fail(answer);
    }

    [HttpPost("notes")]
    [Takes<NoParameters>(Body = Types.Bytes, BodyDescription = "The sealed note: 1,400 bytes.")]
    [TakesHeader(NoteHeaders.CounterName, "The note's number in its direction, from 1 without a gap.")]
    [TakesHeader(NoteHeaders.KeyName, "A random UUID, or 16 random bytes as base64url without padding: the same when the same note is sent again.")]
    [EndpointSummary("Keeps a sealed note. A repeat with the same key and bytes is answered alike and adds nothing.")]
    [EndpointDescription("`Authorization: Bearer` has a write token, which decides the direction. The answer's `Note-Counter` is the number kept.")]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> Post([Description(IdDescription)] string? id)
    {
        if (!HasBodyOf(Types.Bytes))
            return Fail(MailboxProblems.WrongType(Types.Bytes));
        var (headers, errors) = NoteHeaders.Read(Request.Headers);
        if (headers is null)
            return Fail(MailboxProblems.BadHeaders(errors));
        if (await ExactBody.ReadAsync(HttpContext, Note.Size) is not { Length: Note.Size } sealedNote)
            return Fail(MailboxProblems.BadBody("A sealed note is 1,400 bytes."));

        var caller = MailboxCaller.Read(id, Request.Headers.Authorization);
        var key = caller.Token.OfKey(caller.MailboxId, headers.IdempotencyKey);
        var answer = await mailboxes.ChangeAsync(new Posting(caller.MailboxId, caller.Token, headers.Counter, sealedNote, key));
        if (answer.Verdict is not (Verdict.Done or Verdict.AlreadyDone))
            return Fail(answer);
        Response.Headers[NoteHeaders.CounterName] = answer.Counter.ToString(CultureInfo.InvariantCulture);
        return StatusCode(StatusCodes.Status201Created);
    }

    [HttpGet("notes")]
    [Takes<NoteParameters>]
    [EndpointSummary("Sealed notes, oldest first; waits for one where there is none yet and the request says how long.")]
    [EndpointDescription("`Authorization: Bearer` has a read token.")]
    [ProducesResponseType<NotesAnswer>(StatusCodes.Status200OK, Types.Json)]
    public async Task<IActionResult> Read([Description(IdDescription)] string? id)
    {
        var values = HttpContext.Values();
        var caller = MailboxCaller.Read(id, Request.Headers.Authorization);
        var reading = new Reading(caller.MailboxId, caller.Token, values.Get(NoteParameters.After)?.Value ?? 0, values.Get(NoteParameters.Direction));
        var wait = TimeSpan.FromSeconds(values.Get(NoteParameters.Wait)?.Value ?? 0);
        var (answer, notes) = await mailboxes.ReadAsync(reading, wait, clients.Of(HttpContext), HttpContext.RequestAborted);
        if (answer.Verdict != Verdict.Done)
            return Fail(answer);
        if (answer.RetryAfter is { } pause)
            Response.Headers.RetryAfter = MailboxProblems.Seconds(pause);
        return new JsonAnswer<NotesAnswer>(new(answer.Counter, [.. notes.Select(note => new SealedNote(note.Counter, note.Sealed))]), NoStore);
    }

    [HttpDelete]
    [Takes<NoParameters>]
    [EndpointSummary("Ends the commitment and erases its notes.")]
    [EndpointDescription("`Authorization: Bearer` has an end token.")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> End([Description(IdDescription)] string? id)
    {
        var caller = MailboxCaller.Read(id, Request.Headers.Authorization);
        var answer = await mailboxes.ChangeAsync(new Ending(caller.MailboxId, caller.Token));
        return answer.Verdict == Verdict.Done ? NoContent() : Fail(answer);
    }

    private bool HasBodyOf(string type)
    {
        ExactBody.Allow(HttpContext);
        return MediaTypeHeaderValue.TryParse(Request.ContentType, out var sent) && sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
    }

    private EmptyResult Fail(MailboxAnswer answer)
    {
        HttpContext.Fail(answer);
        return new();
    }

    private EmptyResult Fail(RequestProblem problem)
    {
        HttpContext.Fail(problem);
        return new();
    }

    private static class Types
    {
        public const string Json = "application/json";
        public const string Bytes = "application/octet-stream";
    }
}

/// <summary>Notes that answer a request.</summary>
/// <param name="Last">Counter of the newest note that the direction ever had; 0 before the first.</param>
/// <param name="Notes">Those that are still kept, oldest first.</param>
internal sealed record NotesAnswer(long Last, IReadOnlyList<SealedNote> Notes);

/// <summary>A note as it was sent.</summary>
/// <param name="Counter">Its number in its direction.</param>
/// <param name="Note">Its 1,400 bytes, base64.</param>
internal sealed record SealedNote(long Counter, byte[] Note);
