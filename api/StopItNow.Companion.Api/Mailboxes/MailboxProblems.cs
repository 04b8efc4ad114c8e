using System.Globalization;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Problems;

namespace StopItNow.Companion.Api.Mailboxes;

/// <summary>What a mailbox refuses, in words.</summary>
internal static class MailboxProblems
{
    /// <summary>The body is not what the address takes.</summary>
    public static RequestProblem BadBody(string mend) => new(StatusCodes.Status400BadRequest, Reason.BadBody, $"The body is not what this address takes. {mend}", []);

    /// <summary>A header is not right.</summary>
    public static RequestProblem BadHeaders(IReadOnlyList<FieldError> errors) =>
        new(StatusCodes.Status400BadRequest, Reason.BadHeader, "A header is not right. See errors for each one and how to mend it.", errors);

    /// <summary>The body is of another type.</summary>
    public static RequestProblem WrongType(string type) =>
        new(StatusCodes.Status415UnsupportedMediaType, Reason.WrongMediaType, $"The body must be {type}, and Content-Type must say so.", []);

    /// <summary>Ends the request with the words for a verdict.</summary>
    public static void Fail(this HttpContext context, MailboxAnswer answer)
    {
        var problem = For(answer);
        if ((answer.RetryAfter ?? UsualPause(answer.Verdict)) is { } pause)
            context.Response.Headers.RetryAfter = Seconds(pause);
        context.Fail(problem);
    }

    /// <summary>Whole seconds, at least one.</summary>
    public static string Seconds(TimeSpan time) => Math.Max(1, (long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static TimeSpan? UsualPause(Verdict verdict) => verdict switch
    {
        Verdict.StoreUnavailable => TimeSpan.FromSeconds(5),
        Verdict.StoreFull => TimeSpan.FromHours(1),
        Verdict.MailboxFull => TimeSpan.FromDays(1),
        _ => null,
    };

    private static RequestProblem For(MailboxAnswer answer) => answer.Verdict switch
    {
        Verdict.NotFound => Of(404, Reason.NotFound, "There is no such mailbox for this token."),
        Verdict.Ended => Of(410, Reason.Ended, "This commitment has ended."),
        Verdict.Expired => Of(410, Reason.Expired, "This commitment was not used for so long that it expired."),
        Verdict.WrongCounter => Of(409, Reason.WrongCounter, "The note's counter is not the next. Read the notes after those you have, and number yours from last.") with { Last = answer.Counter },
        Verdict.MailboxFull => Of(429, Reason.MailboxFull, $"There are {MailboxRules.LiveNotes} notes in this direction, which is all it holds. Send again in some days, when the oldest are gone."),
        Verdict.KeyReused => Of(422, Reason.KeyReused, "This Idempotency-Key belongs to another note. Use a new key for each note."),
        Verdict.TooManyMailboxes => Of(429, Reason.TooManyMailboxes, "Too many mailboxes were made from this connection today. Wait as many seconds as Retry-After says."),
        Verdict.StoreFull => Of(503, Reason.StoreFull, "The store is full for now. Nothing was kept; try again later."),
        Verdict.StoreUnavailable => Of(503, Reason.StoreUnavailable, "The store cannot be reached for now. Send the same again in a moment; nothing is kept twice."),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static RequestProblem Of(int status, Reason reason, string detail) => new(status, reason, detail, []);
}
