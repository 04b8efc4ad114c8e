using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StopItNow.Companion.Api.Mailboxes.Rules;
using StopItNow.Companion.Api.Mailboxes.Storage;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

public sealed class SqliteErasureTests(SqliteStore store) : ErasureFacts(store), IClassFixture<SqliteStore>;

public sealed class PostgresErasureTests(PostgresStore store) : ErasureFacts(store), IClassFixture<PostgresStore>;

/// <summary>What is past its day goes by itself, and takes no request to go.</summary>
public abstract class ErasureFacts(StoreFixture store)
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Erases_notes_as_the_mailbox_ends()
    {
        using var client = store.Api.Client();
        var mailbox = await TestMailbox.Registered(client);
        await mailbox.Fill(client, mailbox.Person, 3);
        await mailbox.Fill(client, mailbox.Partner, 3);

        await mailbox.End(client, mailbox.Partner);

        Assert.Equal((MailboxState.Ended, 0), await Kept(store.Api, mailbox));
    }

    [Fact]
    public async Task Erases_notes_mailboxes_and_tombstones_by_itself()
    {
        var clock = new FakeTimeProvider(Start);
        await using var api = (await store.New()).At(clock).Start();
        using var client = api.Client();
        var mailbox = await TestMailbox.Registered(client, days: 60);
        await mailbox.Fill(client, mailbox.Person, 5);
        var neverUsed = await TestMailbox.Registered(client);

        await Reaches(30, (MailboxState.Live, 5), mailbox);
        await Reaches(31, (MailboxState.Live, 0), mailbox);
        await Reaches(31, (MailboxState.Expired, 0), neverUsed);
        await Reaches(60, (MailboxState.Live, 0), mailbox);
        await Reaches(61, (MailboxState.Expired, 0), mailbox);
        await Reaches(92, (MailboxState.Expired, 0), neverUsed);
        await Reaches(93, (null, 0), neverUsed);
        await Reaches(150, (MailboxState.Expired, 0), mailbox);
        await Reaches(151, (null, 0), mailbox);

        async Task Reaches(int days, (MailboxState?, int) expected, TestMailbox which)
        {
            if (clock.GetUtcNow() < Start.AddDays(days))
                clock.Advance(Start.AddDays(days) - clock.GetUtcNow());
            await Soon.Until($"{expected} after {days} days", async () =>
            {
                // Some minutes of its clock, in case it was still busy with the day before, and never as far as the next day.
                if (clock.GetUtcNow().AddHours(1) < Start.AddDays(days + 1))
                    clock.Advance(TimeSpan.FromMinutes(1));
                return await Kept(api, which) == expected;
            });
        }
    }

    [Fact]
    public async Task Keeps_days_and_hashes_and_nothing_else_of_a_request()
    {
        using var client = store.Api.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "blue-zebra-agent");
        var mailbox = await TestMailbox.Registered(client);
        await mailbox.Fill(client, mailbox.Person, 1);

        await using var context = store.Api.Services.GetRequiredService<IMailboxDatabase>().CreateContext();
        var columns = context.Model.GetEntityTypes().SelectMany(table => table.GetProperties().Select(column => $"{table.GetTableName()}.{column.GetColumnName()} {column.ClrType.Name}"));
        Assert.Equal(
            [
                "Mailboxes.Day Int32", "Mailboxes.Days Int32", "Mailboxes.Id Byte[]", "Mailboxes.LastFromPartner Int64", "Mailboxes.LastFromPerson Int64",
                "Mailboxes.PartnerEnd Byte[]", "Mailboxes.PartnerRead Byte[]", "Mailboxes.PartnerWrite Byte[]",
                "Mailboxes.PersonEnd Byte[]", "Mailboxes.PersonRead Byte[]", "Mailboxes.PersonWrite Byte[]", "Mailboxes.Registration Byte[]", "Mailboxes.State MailboxState",
                "Notes.Counter Int64", "Notes.Day Int32", "Notes.Direction Direction", "Notes.Key Byte[]", "Notes.MailboxId Byte[]", "Notes.Sealed Byte[]",
            ],
            columns.Order(StringComparer.Ordinal));
        var today = (int)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 86_400);
        Assert.InRange((await context.Notes.AsNoTracking().SingleAsync(note => note.MailboxId == Id(mailbox), Responses.Patience)).Day, today + 29, today + 30);
    }

    [Fact]
    public async Task Has_migrations_for_all_of_its_model_and_keeps_what_is_there_when_it_opens_again()
    {
        using var client = store.Api.Client();
        var mailbox = await TestMailbox.Registered(client);
        await mailbox.Fill(client, mailbox.Person, 2);
        var database = store.Api.Services.GetRequiredService<IMailboxDatabase>();

        await database.OpenAsync(Responses.Patience);

        await using var context = database.CreateContext();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Responses.Patience));
        Assert.Equal(2, (await NotesPage.Of(await mailbox.Read(client, mailbox.Partner))).Notes.Count);
    }

    private static byte[] Id(TestMailbox mailbox) => System.Buffers.Text.Base64Url.DecodeFromChars(mailbox.Id);

    private static async Task<(MailboxState? State, int Notes)> Kept(CompanionApi api, TestMailbox mailbox)
    {
        await using var context = api.Services.GetRequiredService<IMailboxDatabase>().CreateContext();
        var id = Id(mailbox);
        return (
            (await context.Mailboxes.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, Responses.Patience))?.State,
            await context.Notes.CountAsync(note => note.MailboxId == id, Responses.Patience));
    }
}
