namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>Which way a note goes.</summary>
internal enum Direction
{
    /// <summary>Written by the person.</summary>
    FromPerson = 1,

    /// <summary>Written by the partner.</summary>
    FromPartner = 2,
}
