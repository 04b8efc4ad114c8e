namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>How a mailbox stands.</summary>
internal enum MailboxState
{
    /// <summary>It takes notes, until its day has passed.</summary>
    Live = 1,

    /// <summary>Somebody ended it; its notes are gone.</summary>
    Ended = 2,

    /// <summary>Nobody used it in time; its notes are gone.</summary>
    Expired = 3,
}

/// <summary>What the service keeps of a mailbox: no address, no name, no time finer than a day. Days are counted from 1 January 1970, UTC.</summary>
internal sealed record Mailbox
{
    /// <summary>16 bytes that only the two sides can work out.</summary>
    public required byte[] Id { get; init; }

    /// <summary>SHA-256 of each token; the tokens themselves are not kept.</summary>
    public required byte[] Registration { get; init; }

    /// <inheritdoc cref="Registration"/>
    public required byte[] PersonRead { get; init; }

    /// <inheritdoc cref="Registration"/>
    public required byte[] PersonWrite { get; init; }

    /// <inheritdoc cref="Registration"/>
    public required byte[] PersonEnd { get; init; }

    /// <inheritdoc cref="Registration"/>
    public required byte[] PartnerRead { get; init; }

    /// <inheritdoc cref="Registration"/>
    public required byte[] PartnerWrite { get; init; }

    /// <inheritdoc cref="Registration"/>
    public required byte[] PartnerEnd { get; init; }

    /// <summary>How many days after its newest note it lives.</summary>
    public required int Days { get; init; }

    /// <summary>How it stands, as far as it was written down; <see cref="MailboxRules.StandingOn"/> knows what today makes of it.</summary>
    public required MailboxState State { get; init; }

    /// <summary>The last day it lives, or on which it ended or expired.</summary>
    public required int Day { get; init; }

    /// <summary>Counter of the person's newest note; 0 before the first.</summary>
    public long LastFromPerson { get; init; }

    /// <summary>Counter of the partner's newest note; 0 before the first.</summary>
    public long LastFromPartner { get; init; }

    /// <summary>Counter of a direction's newest note.</summary>
    public long Last(Direction direction) => direction == Direction.FromPerson ? LastFromPerson : LastFromPartner;
}
