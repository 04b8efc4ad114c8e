using Microsoft.Data.Sqlite;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite;

/// <summary>The connection that writes. Used by one thread at a time.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private long _erased;

    /// <summary>Opens it.</summary>
    /// <param name="connectionString">Without pooling: closing has to undo what is open.</param>
    /// <param name="settings">Statements to run first.</param>
    public SqliteWriter(string connectionString, string settings)
    {
        _connection = new(connectionString);
        try
        {
            _connection.Open();
            Run(settings);
            Tables = new(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>The rows.</summary>
    public SqliteTables Tables { get; }

    /// <summary>Whether notes were erased since this was last asked.</summary>
    public bool HasErased()
    {
        var before = _erased;
        _erased = Tables.Erased;
        return _erased > before;
    }

    /// <summary>Runs statements to their end, each row of which is a step of its work; the first number that the first of them answers.</summary>
    public long Run(string statements)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statements;
        using var rows = command.ExecuteReader();
        var first = rows.Read() && rows.FieldCount > 0 ? rows.GetInt64(0) : 0;
        do
        {
            while (rows.Read())
            {
            }
        }
        while (rows.NextResult());
        return first;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Tables.Dispose();
        _connection.Dispose();
    }
}
