using Microsoft.Data.Sqlite;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>The folder of a SQLite database, which one process holds at a time.</summary>
internal sealed class SqliteFile(string directory) : IDisposable
{
    private readonly string _path = Path.Combine(directory, "mailboxes.db");
    private FileStream? _held;
    private bool _isMade;

    /// <summary>For every connection.</summary>
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(directory, "mailboxes.db"),
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 5,
    }.ConnectionString;

    /// <summary>Makes the folder, for its owner only, and holds it.</summary>
    /// <exception cref="IOException">Another process holds it, or it cannot be made.</exception>
    public void Take()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _held ??= new FileStream(Path.Combine(directory, "mailboxes.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (_isMade)
            MustBeThere();
    }

    /// <summary>The database is there from now on.</summary>
    public void Made() => _isMade = true;

    /// <summary>SQLite would go on writing into a file that somebody removed, and all of it would be lost.</summary>
    /// <exception cref="FileNotFoundException">It was removed.</exception>
    public void MustBeThere()
    {
        if (_isMade && !File.Exists(_path))
            throw new FileNotFoundException("The database file was removed while the service ran.");
    }

    /// <inheritdoc/>
    public void Dispose() => _held?.Dispose();
}
