using Microsoft.Data.Sqlite;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>The folder of a SQLite database, which one process holds at a time.</summary>
internal sealed class SqliteFile(string directory) : IDisposable
{
    private const string Name = "mailboxes.db";

    /// <summary>Bytes free on the disk below which it counts as full: notes that mailboxes have room for still come, and so does the log.</summary>
    private const long LeastFree = 16 * 1024 * 1024;

    private const int NoRoomOnDisk = 13;
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

    /// <summary>A full disk is found before a note meets it.</summary>
    /// <exception cref="SqliteException">There is little room left on the disk.</exception>
    public void MustHaveRoom()
    {
        if (new DriveInfo(directory).AvailableFreeSpace < LeastFree)
            throw new SqliteException("The disk is full.", NoRoomOnDisk);
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
