using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace App.Storage;

/// <summary>The SQLite file that versions of this service share: each reads while another writes, and one writes at a time.</summary>
internal sealed class Database
{
    // How long a statement waits for another process that writes. A change takes less than a millisecond, a migration maybe seconds.
    private const int BusySeconds = 30;

    private readonly string _connection;

    /// <summary>Takes the file's path. Nothing is opened yet.</summary>
    public Database(string path)
    {
        Path = path;
        _connection = Connection(path, SqliteOpenMode.ReadWrite);
    }

    /// <value>The file.</value>
    public string Path { get; }

    /// <summary>Opens the file.</summary>
    /// <exception cref="SqliteException">It is not there, or not a database.</exception>
    public SqliteConnection Open() => Opened(_connection);

    /// <summary>Opens the file; makes it when it is not there.</summary>
    public SqliteConnection OpenOrMake() => Opened(Connection(Path, SqliteOpenMode.ReadWriteCreate));

    /// <summary>Runs a statement that answers nothing.</summary>
    public static void Run(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, statement, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement that answers with one value; null when it answers nothing.</summary>
    public static object? Answer(SqliteConnection connection, string statement)
    {
        using var command = Command(connection, statement);
        return command.ExecuteScalar();
    }

    /// <summary>Runs a statement that answers with one number.</summary>
    public static long Number(SqliteConnection connection, string statement) => (long)Answer(connection, statement)!;

    /// <summary>Makes a statement.</summary>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Statements are this service's own; what clients send goes in as parameters.")]
    public static SqliteCommand Command(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static string Connection(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = BusySeconds, ForeignKeys = true }.ToString();

    private static SqliteConnection Opened(string text)
    {
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
