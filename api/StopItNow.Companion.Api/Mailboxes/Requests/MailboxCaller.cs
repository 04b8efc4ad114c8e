using Microsoft.Extensions.Primitives;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Requests;

/// <summary>
/// Which mailbox a request means and with which token. What is no id or no token is looked up all the same, as a mailbox that the token does not fit,
/// so that it costs what any wrong guess costs.
/// </summary>
/// <param name="MailboxId">16 bytes.</param>
/// <param name="Token">Of the Authorization header.</param>
internal sealed record MailboxCaller(byte[] MailboxId, TokenHash Token)
{
    /// <summary>Length of an id.</summary>
    public const int IdSize = 16;

    private const string Scheme = "Bearer ";

    /// <summary>Reads the id of an address and the Authorization header.</summary>
    public static MailboxCaller Read(string? id, StringValues authorization)
    {
        var isToken = Base64Form.TryRead(TokenIn(authorization), TokenHash.Size, out var token);
        var hash = TokenHash.Of(token ?? new byte[TokenHash.Size]);
        var isId = Base64Form.TryRead(id, IdSize, out var mailboxId);
        return new(mailboxId ?? new byte[IdSize], isToken && isId ? hash : TokenHash.Nobody);
    }

    private static string? TokenIn(StringValues authorization) =>
        authorization.Count == 1 && authorization[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..] : null;
}
