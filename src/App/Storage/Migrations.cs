using System.Globalization;
using Microsoft.Data.Sqlite;

namespace App.Storage;

/// <summary>The scripts that lead from one schema to the next: <c>Migrations/0001-….sql</c>, <c>0002-….sql</c> …, each made whole or not at all.</summary>
/// <param name="folder">The folder of the service's assembly.</param>
internal sealed class Migrations(string folder)
{
    private readonly Schema _own = Schema.Own(folder);

    /// <summary>Brings a database to this build's schema; one that is there already, or further and still suits this build, is left as it is.</summary>
    /// <returns>The data's schema afterwards.</returns>
    /// <exception cref="SettingsException">The data left this build behind, or a script is missing; nothing was changed.</exception>
    public Schema Apply(Database database)
    {
        using var connection = database.OpenOrMake();
        Database.Run(connection, "PRAGMA journal_mode = WAL");
        foreach (var number in Enumerable.Range(1, _own.Number))
            Apply(connection, number);

        var reached = Schema.Of(connection);
        return _own.FindProblem(reached) is { } problem ? throw new SettingsException($"Nothing was migrated: {problem}.") : reached;
    }

    private void Apply(SqliteConnection connection, int number)
    {
        // Looked at under the lock: another process may be making the same migration.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Database.Number(connection, "PRAGMA user_version") >= number)
            return;

        Database.Run(connection, "CREATE TABLE IF NOT EXISTS schema_state AS SELECT 0 AS oldest");
        Database.Run(connection, Script(number));
        Database.Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE schema_state SET oldest = max(oldest, {Math.Min(_own.Oldest, number)})"));
        Database.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
        transaction.Commit();
    }

    private string Script(int number)
    {
        var pattern = string.Create(CultureInfo.InvariantCulture, $"{number:0000}-*.sql");
        return Directory.GetFiles(Path.Combine(folder, "Migrations"), pattern) is [var script]
            ? File.ReadAllText(script)
            : throw new SettingsException($"Nothing was migrated: 'Migrations/{pattern}' is not one script.");
    }
}
