using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Trust;

/// <summary>What the people who keep the keys may one day have to do, done: heads and roots are made at the time of a clock that runs months ahead.</summary>
public sealed class RehearsalTests
{
    private const long Last = 9007199254740991;

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private readonly FakeTimeProvider _clock = new(Keys.Issued);
    private readonly Dictionary<int, byte[]> _roots = [];

    [Fact]
    public void A_head_key_is_replaced_and_the_retired_one_signs_nothing_any_more()
    {
        Client client = new(Keys.Trusted);
        Assert.Null(Check(client, Head(1, 12, Keys.Head)));

        // The key is lost: for two months nobody signs.
        _clock.Advance(Month + Month);
        Assert.False(IsUpToDate(client));
        _roots[2] = Root(Keys.Document(version: 2, head: [Keys.NextHead]), Keys.Root[..2]);

        Assert.Equal(RejectionReason.UnknownKey, Check(client, Head(1, 13, Keys.Head)));
        Assert.Equal(RejectionReason.UnknownKey, Check(client, Head(2, 1, Keys.Head)));
        Assert.Null(Check(client, Head(2, 1, Keys.NextHead)));
        Assert.Equal((2, 1L, Keys.Issued + Month + Month), (client.Held!.Head.RootVersion, client.Held.Head.Sequence, client.Held.Head.IssuedAt));
        Assert.True(IsUpToDate(client));
    }

    [Fact]
    public void A_head_key_that_stays_still_begins_anew_under_the_next_root()
    {
        Client client = new(Keys.Trusted);
        Assert.Null(Check(client, Head(1, 12, Keys.Head)));

        _clock.Advance(Month);
        _roots[2] = Root(Keys.Document(version: 2), Keys.Root[..2]);

        Assert.Equal(RejectionReason.WrongRootVersion, Check(client, Head(1, 13, Keys.Head)));
        Assert.Null(Check(client, Head(2, 1, Keys.Head)));
    }

    [Fact]
    public void A_stolen_key_at_the_last_sequence_is_undone_by_the_next_root()
    {
        Client client = new(Keys.Trusted);
        Assert.Null(Check(client, Head(1, 7, Keys.Head)));

        // The thief uses up every number there is, for as long as a head may count as up to date.
        _clock.Advance(Month);
        Assert.Null(Check(client, Head(1, Last, Keys.Head, "A thief's.", days: 100)));
        _clock.Advance(Month);
        Assert.True(IsUpToDate(client));
        Assert.Equal(RejectionReason.Rollback, Check(client, Head(1, 8, Keys.Head)));
        Assert.Equal(RejectionReason.Equivocation, Check(client, Head(1, Last, Keys.Head, "An honest one.")));

        // The thief cannot make a root, with a root key or without.
        _roots[2] = Root(Keys.Document(version: 2, head: [Keys.Stranger]), Keys.Head, Keys.Stranger);
        Assert.Equal(RejectionReason.WrongKeyRole, Check(client, Head(2, 1, Keys.Stranger)));
        _roots[2] = Root(Keys.Document(version: 2, head: [Keys.Stranger]), Keys.Root[0], Keys.Head);
        Assert.Equal(RejectionReason.ThresholdNotMet, Check(client, Head(2, 1, Keys.Stranger)));
        Assert.Equal(1, client.Root.Version);

        // Two people who keep root keys meet, a month later.
        _clock.Advance(Month);
        _roots[2] = Root(Keys.Document(version: 2, head: [Keys.NextHead]), Keys.Root[1..]);
        Assert.Null(Check(client, Head(2, 1, Keys.NextHead, "An honest one.")));
        Assert.Equal(RejectionReason.UnknownKey, Check(client, Head(1, Last, Keys.Head, "A thief's.")));
        Assert.Equal(("An honest one.", Keys.Issued + (3 * Month)), (client.Held!.Head.Summary, client.Held.Head.IssuedAt));

        // What the thief signed says that it is good for a time still to come, and is refused all the same.
        Assert.Equal(RejectionReason.UnknownKey, Check(client, Head(1, Last, Keys.Head, "A thief's.", days: 100)));
    }

    [Fact]
    public void A_lost_root_key_is_replaced_with_the_other_two()
    {
        Client client = new(Keys.Trusted);
        ECDsa[] after = [Keys.Root[1], Keys.Root[2], Keys.NextRoot[0]];
        _roots[2] = Root(Keys.Document(version: 2, root: after), Keys.Root[1..]);
        _clock.Advance(6 * Month);
        _roots[3] = Root(Keys.Document(version: 3, root: after), Keys.Root[1], Keys.NextRoot[0]);

        Assert.Null(Check(client, Head(3, 1, Keys.Head)));

        _clock.Advance(6 * Month);

        // The lost key, found by somebody else, and one that was stolen since: no longer two of three.
        _roots[4] = Root(Keys.Document(version: 4, root: after), Keys.Root[0], Keys.Root[1]);
        Assert.Equal(RejectionReason.ThresholdNotMet, Check(client, Head(4, 1, Keys.Head)));
    }

    [Fact]
    public void A_client_away_for_ten_years_follows_every_root_and_takes_the_newest_head()
    {
        Client away = new(Keys.Trusted);
        Client present = new(Keys.Trusted);
        ECDsa[] before = Keys.Root;
        byte[] head = Head(1, 1, Keys.Head);
        Assert.Null(Check(away, head));
        for (int year = 2; year <= 11; year++)
        {
            // Every year all keys are replaced, and twelve heads are signed.
            ECDsa[] root = Keys.Make(3);
            ECDsa headKey = Keys.Make(1)[0];
            _roots[year] = Root(Keys.Document(version: year, root: root, head: [headKey]), [.. before[..2], .. root[1..]]);
            for (int month = 1; month <= 12; month++)
            {
                _clock.Advance(Month);
                head = Head(year, month, headKey);
                Assert.Null(Check(present, head));
                Assert.True(IsUpToDate(present));
            }

            before = root;
        }

        // What it holds is ten years old and says so; nothing of it is refused for that.
        Assert.Equal(TimeSpan.FromDays(3600), _clock.GetUtcNow() - away.Held!.Head.IssuedAt);
        Assert.False(IsUpToDate(away));
        Assert.Null(Check(away, head));
        Assert.True(IsUpToDate(away));
        Assert.Equal((11, 12L), (away.Held!.Head.RootVersion, away.Held.Head.Sequence));
        Assert.Equal(present.Root.PayloadSha256, away.Root.PayloadSha256);
    }

    [Fact]
    public void No_root_is_skipped_or_taken_twice()
    {
        TrustedRoot second = RootReader.Follow(Keys.Trusted, Root(Keys.Document(version: 2), Keys.Root[..2])).Root!;
        _clock.Advance(Month);
        byte[] third = Root(Keys.Document(version: 3), Keys.Root[..2]);

        Assert.Equal(RejectionReason.RootGap, RootReader.Follow(Keys.Trusted, third).Reason);
        Assert.Equal(RejectionReason.RootGap, RootReader.Follow(second, second.Bytes).Reason);
        Assert.Equal(RejectionReason.RootGap, RootReader.Follow(second, Keys.Trusted.Bytes).Reason);
        Assert.Equal(3, RootReader.Follow(second, third).Root!.Version);
    }

    private RejectionReason? Check(Client client, byte[] head) => client.Check(version => _roots.GetValueOrDefault(version), head);

    /// <summary>Whether a client would say nothing of an old release.</summary>
    private bool IsUpToDate(Client client) => _clock.GetUtcNow() < client.Held!.Head.ExpiresAt;

    private byte[] Root(RootDocument document, params ECDsa[] signers) => Keys.Sign((document with { IssuedAt = _clock.GetUtcNow() }).ToEnvelope(), signers);

    private byte[] Head(int rootVersion, long sequence, ECDsa key, string summary = "", int days = 45)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        return Keys.Sign(new Head(Channels.Production, rootVersion, sequence, now, now.AddDays(days), "0.1.0", summary, []).ToEnvelope(), key);
    }
}
