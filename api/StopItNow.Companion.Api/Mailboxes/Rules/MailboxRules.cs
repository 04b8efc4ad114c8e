using System.Security.Cryptography;

namespace StopItNow.Companion.Api.Mailboxes.Rules;

/// <summary>
/// What each request does to a mailbox. Pure: what is stored and what day it is goes in, what to store and to answer comes out. Without a valid token
/// nothing tells an unknown mailbox from one that is there, ended or expired.
/// </summary>
internal static class MailboxRules
{
    /// <summary>Notes that a direction of a mailbox holds at most.</summary>
    public const int LiveNotes = 64;

    /// <summary>Days a note is kept after the one on which it came.</summary>
    public const int NoteDays = 30;

    /// <summary>Days a mailbox lives at most after the one of its newest note.</summary>
    public const int MostDays = 90;

    /// <summary>Days a mailbox without a note lives after the one on which it was made.</summary>
    public const int DaysWithoutNote = 2;

    /// <summary>Days that are remembered of an ended or expired mailbox.</summary>
    public const int TombstoneDays = 90;

    /// <summary>Compared with where there is no mailbox, so that the answer takes the same work. No token has these hashes.</summary>
    private static readonly Mailbox Nobody = new()
    {
        Id = new byte[16],
        Registration = Random(),
        PersonRead = Random(),
        PersonWrite = Random(),
        PersonEnd = Random(),
        PartnerRead = Random(),
        PartnerWrite = Random(),
        PartnerEnd = Random(),
        Days = 1,
        State = MailboxState.Live,
        Day = int.MaxValue,
    };

    /// <summary>How a mailbox stands today, swept or not: null once nothing of it is remembered.</summary>
    public static MailboxState? StandingOn(int today, Mailbox? mailbox)
    {
        if (mailbox is null)
            return null;
        var state = mailbox.State == MailboxState.Live && mailbox.Day < today ? MailboxState.Expired : mailbox.State;
        return state != MailboxState.Live && mailbox.Day + TombstoneDays < today ? null : state;
    }

    /// <summary>Whether a token may do what these hashes allow; else why not.</summary>
    public static Verdict Admit(int today, Mailbox? mailbox, TokenHash token, Func<Mailbox, byte[]> first, Func<Mailbox, byte[]> second)
    {
        var compared = mailbox ?? Nobody;
        var isValid = token.Is(first(compared)) | token.Is(second(compared));
        return (isValid, StandingOn(today, mailbox)) switch
        {
            (true, MailboxState.Live) => Verdict.Done,
            (true, MailboxState.Ended) => Verdict.Ended,
            (true, MailboxState.Expired) => Verdict.Expired,
            _ => Verdict.NotFound,
        };
    }

    /// <summary>Makes a mailbox where none is known; a repeat with the same hashes changes nothing, and anything else on a known id is not found.</summary>
    public static Decision Register(int today, Mailbox? known, Registration wanted)
    {
        if (!wanted.Token.Is(wanted.Mailbox.Registration))
            return Decision.Only(Verdict.NotFound);
        if (StandingOn(today, known) is null)
        {
            var mailbox = wanted.Mailbox with { State = MailboxState.Live, Day = today + Math.Min(DaysWithoutNote, wanted.Mailbox.Days) };
            return new(new(Verdict.Done), mailbox);
        }

        var verdict = Admit(today, known, wanted.Token, it => it.Registration, it => it.Registration);
        var isSame = HaveSameTokens(known!, wanted.Mailbox);
        return Decision.Only(verdict != Verdict.Done ? verdict : isSame ? Verdict.AlreadyDone : Verdict.NotFound);
    }

    /// <summary>Which direction a token writes, where it may write at all.</summary>
    public static (Verdict Verdict, Direction Direction) Writes(int today, Mailbox? mailbox, TokenHash token) => (
        Admit(today, mailbox, token, it => it.PersonWrite, it => it.PartnerWrite),
        token.Is((mailbox ?? Nobody).PersonWrite) ? Direction.FromPerson : Direction.FromPartner);

    /// <summary>Takes a note whose number is the next. <paramref name="isFull"/> is only asked of a direction with as many notes behind it as it may hold.</summary>
    public static Decision Post(int today, Mailbox? mailbox, Posting posting, Note? sameKey, bool isFull)
    {
        var (verdict, direction) = Writes(today, mailbox, posting.Token);
        if (verdict != Verdict.Done)
            return Decision.Only(verdict);
        if (sameKey is not null && sameKey.Day >= today)
        {
            return sameKey.Sealed.AsSpan().SequenceEqual(posting.Sealed)
                ? Decision.Only(Verdict.AlreadyDone, sameKey.Counter)
                : Decision.Only(Verdict.KeyReused);
        }

        var last = mailbox!.Last(direction);
        if (posting.Counter != last + 1)
            return Decision.Only(Verdict.WrongCounter, last);
        if (isFull)
            return Decision.Only(Verdict.MailboxFull);
        var day = today + mailbox.Days;
        return new(
            new(Verdict.Done, posting.Counter),
            direction == Direction.FromPerson
                ? mailbox with { Day = day, LastFromPerson = posting.Counter }
                : mailbox with { Day = day, LastFromPartner = posting.Counter },
            new()
            {
                MailboxId = mailbox.Id,
                Direction = direction,
                Counter = posting.Counter,
                Sealed = posting.Sealed,
                Key = posting.Key,
                Day = today + NoteDays,
            });
    }

    /// <summary>Which direction a token reads unless it asks for the other one, where it may read at all.</summary>
    public static (Verdict Verdict, Direction Direction) Reads(int today, Mailbox? mailbox, TokenHash token) => (
        Admit(today, mailbox, token, it => it.PersonRead, it => it.PartnerRead),
        token.Is((mailbox ?? Nobody).PersonRead) ? Direction.FromPartner : Direction.FromPerson);

    /// <summary>Ends a mailbox; its notes go at once.</summary>
    public static Decision End(int today, Mailbox? mailbox, Ending ending)
    {
        var verdict = Admit(today, mailbox, ending.Token, it => it.PersonEnd, it => it.PartnerEnd);
        return verdict == Verdict.Done
            ? new(new(Verdict.Done), mailbox! with { State = MailboxState.Ended, Day = today })
            : Decision.Only(verdict);
    }

    private static bool HaveSameTokens(Mailbox known, Mailbox wanted) =>
        Same(known.Registration, wanted.Registration)
        & Same(known.PersonRead, wanted.PersonRead) & Same(known.PersonWrite, wanted.PersonWrite) & Same(known.PersonEnd, wanted.PersonEnd)
        & Same(known.PartnerRead, wanted.PartnerRead) & Same(known.PartnerWrite, wanted.PartnerWrite) & Same(known.PartnerEnd, wanted.PartnerEnd);

    private static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);

    private static byte[] Random() => RandomNumberGenerator.GetBytes(TokenHash.Size);
}
