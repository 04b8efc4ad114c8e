using Microsoft.Data.Sqlite;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>The folder of a SQLite database, which one process holds at a time.</summary>
internal sealed class SqliteFile(string directory) : IDisposable
{
    private const string Name = "mailboxes.db";
    private readonly string _path = Path.Combine(directory, Name);
    private FileStream? _held;
    private bool _isMade;

    /// <summary>For those that read and sweep.</summary>
    public string ConnectionString { get; } = Connect(directory, pooling: true);

    /// <summary>For the one that writes, which is truly closed when something failed on it.</summary>
    public string WriterConnectionString { get; } = Connect(directory, pooling: false);

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

    private static string Connect(string directory, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(directory, Name),
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 5,
        Pooling = pooling,
    }.ConnectionString;
}
