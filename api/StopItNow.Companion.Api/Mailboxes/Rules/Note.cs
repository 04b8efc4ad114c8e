namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>A sealed note, which only the two sides can open.</summary>
internal sealed record Note
{
    /// <summary>What every sealed note measures, in bytes.</summary>
    public const int Size = 1_400;

    /// <summary>Its mailbox.</summary>
    public required byte[] MailboxId { get; init; }

    /// <summary>Which way it goes.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Its number in that direction, from 1 without gaps.</summary>
    public required long Counter { get; init; }

    /// <summary>What was sent.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>Hash of the token and the idempotency key it was sent with (<see cref="TokenHash.OfKey"/>).</summary>
    public required byte[] Key { get; init; }

    /// <summary>The last day it is kept.</summary>
    public required int Day { get; init; }
}
