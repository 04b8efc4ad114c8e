using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StopItNow.Companion.Api.Mailboxes.Rules;

namespace StopItNow.Companion.Api.Mailboxes.Storage;

/// <summary>The two tables. Each kind of database has a context of its own, because each has migrations of its own.</summary>
internal abstract class MailboxContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Mailboxes and what is remembered of ended ones.</summary>
    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();

    /// <summary>Sealed notes.</summary>
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>
    /// A mailbox, or null. Reads the nearest row there is and then looks whether it is the one, so that a guess costs as much where there is no such mailbox as where there is.
    /// </summary>
    public async Task<Mailbox?> FindMailboxAsync(byte[] id, CancellationToken cancellation = default)
    {
        var nearest = await Mailboxes.FromSql($"""SELECT * FROM "Mailboxes" WHERE "Id" >= {id} ORDER BY "Id" LIMIT 1""").AsNoTracking().ToListAsync(cancellation);
        if (nearest.Count == 0)
            nearest = await Mailboxes.FromSql($"""SELECT * FROM "Mailboxes" ORDER BY "Id" LIMIT 1""").AsNoTracking().ToListAsync(cancellation);
        return nearest.Find(mailbox => CryptographicOperations.FixedTimeEquals(mailbox.Id, id));
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Mailbox>(mailbox =>
        {
            mailbox.ToTable("Mailboxes");
            mailbox.HasKey(it => it.Id);
            mailbox.HasIndex(it => new { it.State, it.Day });
            mailbox.Property(it => it.Id).HasMaxLength(16).ValueGeneratedNever();

            // Where the sweep came between reading a mailbox and writing it, the change is judged again.
            mailbox.Property(it => it.State).IsConcurrencyToken();
            mailbox.Property(it => it.Day).IsConcurrencyToken();
        });
        modelBuilder.Entity<Note>(note =>
        {
            note.ToTable("Notes");
            note.HasKey(it => new { it.MailboxId, it.Direction, it.Counter });
            note.HasIndex(it => it.Key).IsUnique();
            note.HasIndex(it => it.Day);
            note.HasOne<Mailbox>().WithMany().HasForeignKey(it => it.MailboxId);
            note.Property(it => it.Sealed).HasMaxLength(Note.Size);
        });
    }
}

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteMailboxContext(DbContextOptions<SqliteMailboxContext> options) : MailboxContext(options);

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresMailboxContext(DbContextOptions<PostgresMailboxContext> options) : MailboxContext(options);
