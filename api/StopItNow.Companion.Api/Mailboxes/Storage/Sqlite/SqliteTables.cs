using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>
/// The rows in SQLite, by statements that are prepared once: the one writer is what everybody waits for, and a mapper costs more than all else it does. A test
/// holds that both ways see the same rows. Used by one thread at a time.
/// </summary>
internal sealed class SqliteTables(SqliteConnection connection) : IMailboxTables, IDisposable
{
    private static readonly byte[] Lowest = new byte[16];

    private readonly Statement _findMailbox = new(connection, """
        SELECT "Id", "Registration", "PersonRead", "PersonWrite", "PersonEnd", "PartnerRead", "PartnerWrite", "PartnerEnd", "Days", "State", "Day", "LastFromPerson", "LastFromPartner"
        FROM "Mailboxes" WHERE "Id" >= $1 ORDER BY "Id" LIMIT 1
        """);

    private readonly Statement _findNote = new(connection, """SELECT "MailboxId", "Direction", "Counter", "Sealed", "Key", "Day" FROM "Notes" WHERE "Key" = $1""");
    private readonly Statement _findDay = new(connection, """SELECT "Day" FROM "Notes" WHERE "MailboxId" = $1 AND "Direction" = $2 AND "Counter" = $3""");
    private readonly Statement _writeMailbox = new(connection, """
        INSERT INTO "Mailboxes" ("Id", "Registration", "PersonRead", "PersonWrite", "PersonEnd", "PartnerRead", "PartnerWrite", "PartnerEnd", "Days", "State", "Day", "LastFromPerson", "LastFromPartner")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT ("Id") DO UPDATE SET "Registration" = $2, "PersonRead" = $3, "PersonWrite" = $4, "PersonEnd" = $5, "PartnerRead" = $6, "PartnerWrite" = $7, "PartnerEnd" = $8,
          "Days" = $9, "State" = $10, "Day" = $11, "LastFromPerson" = $12, "LastFromPartner" = $13
        """);

    private readonly Statement _count = new(connection, """UPDATE "Mailboxes" SET "LastFromPerson" = $2, "LastFromPartner" = $3 WHERE "Id" = $1""");
    private readonly Statement _addNote = new(connection, """INSERT INTO "Notes" ("MailboxId", "Direction", "Counter", "Sealed", "Key", "Day") VALUES ($1, $2, $3, $4, $5, $6)""");
    private readonly Statement _eraseNote = new(connection, """DELETE FROM "Notes" WHERE "Key" = $1""");
    private readonly Statement _erase = new(connection, """DELETE FROM "Notes" WHERE "MailboxId" = $1""");
    private readonly Statement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");

    /// <summary>Notes erased since this was made.</summary>
    public long Erased { get; private set; }

    /// <summary>Begins a transaction. One that fails is undone with its connection.</summary>
    public void Begin() => _begin.Run();

    /// <summary>Ends a transaction; when this returns, what it changed is on the disk.</summary>
    public void Commit() => _commit.Run();

    /// <inheritdoc/>
    /// <remarks>Reads the nearest row, as <see cref="MailboxContext.FindMailboxAsync"/> does and for the same reason.</remarks>
    public ValueTask<Mailbox?> FindMailboxAsync(byte[] id)
    {
        var nearest = Nearest(id) ?? Nearest(Lowest);
        return new(nearest is not null && CryptographicOperations.FixedTimeEquals(nearest.Id, id) ? nearest : null);
    }

    /// <inheritdoc/>
    public ValueTask<Note?> FindNoteAsync(byte[] key)
    {
        using var row = _findNote.Read(key);
        return new(!row.Read() ? null : new Note
        {
            MailboxId = row.GetFieldValue<byte[]>(0),
            Direction = (Direction)row.GetInt32(1),
            Counter = row.GetInt64(2),
            Sealed = row.GetFieldValue<byte[]>(3),
            Key = row.GetFieldValue<byte[]>(4),
            Day = row.GetInt32(5),
        });
    }

    /// <inheritdoc/>
    public ValueTask<int?> FindDayAsync(byte[] mailboxId, Direction direction, long counter)
    {
        using var row = _findDay.Read(mailboxId, (int)direction, counter);
        return new(row.Read() ? row.GetInt32(0) : null);
    }

    /// <inheritdoc/>
    /// <remarks>A note on the same day as the last one changes a counter only, and so no index.</remarks>
    public ValueTask WriteAsync(Mailbox? before, Mailbox mailbox)
    {
        if (before is not null && before with { LastFromPerson = mailbox.LastFromPerson, LastFromPartner = mailbox.LastFromPartner } == mailbox)
        {
            _count.Run(mailbox.Id, mailbox.LastFromPerson, mailbox.LastFromPartner);
            return default;
        }

        _writeMailbox.Run(
            mailbox.Id, mailbox.Registration, mailbox.PersonRead, mailbox.PersonWrite, mailbox.PersonEnd, mailbox.PartnerRead, mailbox.PartnerWrite, mailbox.PartnerEnd,
            mailbox.Days, (int)mailbox.State, mailbox.Day, mailbox.LastFromPerson, mailbox.LastFromPartner);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(Note note)
    {
        _addNote.Run(note.MailboxId, (int)note.Direction, note.Counter, note.Sealed, note.Key, note.Day);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(Note note)
    {
        Erased += _eraseNote.Run(note.Key);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(byte[] mailboxId)
    {
        Erased += _erase.Run(mailboxId);
        return default;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new[] { _findMailbox, _findNote, _findDay, _writeMailbox, _count, _addNote, _eraseNote, _erase, _begin, _commit })
            statement.Dispose();
    }

    private Mailbox? Nearest(byte[] id)
    {
        using var row = _findMailbox.Read(id);
        return !row.Read() ? null : new Mailbox
        {
            Id = row.GetFieldValue<byte[]>(0),
            Registration = row.GetFieldValue<byte[]>(1),
            PersonRead = row.GetFieldValue<byte[]>(2),
            PersonWrite = row.GetFieldValue<byte[]>(3),
            PersonEnd = row.GetFieldValue<byte[]>(4),
            PartnerRead = row.GetFieldValue<byte[]>(5),
            PartnerWrite = row.GetFieldValue<byte[]>(6),
            PartnerEnd = row.GetFieldValue<byte[]>(7),
            Days = row.GetInt32(8),
            State = (MailboxState)row.GetInt32(9),
            Day = row.GetInt32(10),
            LastFromPerson = row.GetInt64(11),
            LastFromPartner = row.GetInt64(12),
        };
    }

    /// <summary>One statement with numbered parameters.</summary>
    private sealed class Statement : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly List<SqliteParameter> _parameters = [];

        public Statement(SqliteConnection connection, string text)
        {
            _command = connection.CreateCommand();
            _command.CommandText = text;
            for (var number = 1; text.Contains($"${number}", StringComparison.Ordinal); number++)
                _parameters.Add(_command.Parameters.AddWithValue($"${number}", DBNull.Value));
        }

        public int Run(params ReadOnlySpan<object> values) => With(values).ExecuteNonQuery();

        public SqliteDataReader Read(params ReadOnlySpan<object> values) => With(values).ExecuteReader();

        public void Dispose() => _command.Dispose();

        private SqliteCommand With(ReadOnlySpan<object> values)
        {
            for (var i = 0; i < values.Length; i++)
                _parameters[i].Value = values[i];
            return _command;
        }
    }
}
