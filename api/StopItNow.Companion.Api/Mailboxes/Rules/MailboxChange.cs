namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>Something that a request wants changed.</summary>
/// <param name="MailboxId">Of which mailbox; 16 bytes.</param>
/// <param name="Token">Who asks.</param>
internal abstract record MailboxChange(byte[] MailboxId, TokenHash Token);

/// <summary>A new mailbox.</summary>
/// <param name="Token">The registration token, which only the person has.</param>
/// <param name="Mailbox">The mailbox as it would be, but for its days.</param>
internal sealed record Registration(TokenHash Token, Mailbox Mailbox) : MailboxChange(Mailbox.Id, Token);

/// <summary>A note to keep.</summary>
/// <param name="MailboxId">Of which mailbox.</param>
/// <param name="Token">A write token.</param>
/// <param name="Counter">Its number, as the sender counts.</param>
/// <param name="Sealed">Its bytes.</param>
/// <param name="Key">Hash of the token and the idempotency key.</param>
internal sealed record Posting(byte[] MailboxId, TokenHash Token, long Counter, byte[] Sealed, byte[] Key) : MailboxChange(MailboxId, Token);

/// <summary>The end of a mailbox.</summary>
internal sealed record Ending(byte[] MailboxId, TokenHash Token) : MailboxChange(MailboxId, Token);

/// <summary>What a rule decided.</summary>
/// <param name="Answer">For whoever asked.</param>
/// <param name="Mailbox">The mailbox as it is from now on; null where it stays as it was.</param>
/// <param name="Note">A note to add.</param>
internal sealed record Decision(MailboxAnswer Answer, Mailbox? Mailbox = null, Note? Note = null)
{
    /// <summary>Nothing changes.</summary>
    public static Decision Only(Verdict verdict, long counter = 0) => new(new MailboxAnswer(verdict, counter));
}
