using System.Globalization;
using Microsoft.Data.Sqlite;

namespace App.Storage;

/// <summary>What can be done with the data beside the running service: <c>dotnet App.dll data schema|migrate|save FILE|restore FILE</c>, on the file that <c>DATABASE</c> names.</summary>
internal static class DataCommand
{
    private const string Usage = "Give 'data schema', 'data migrate', 'data save FILE' or 'data restore FILE', and the database's path in DATABASE.";

    /// <summary>Carries a command out.</summary>
    /// <param name="arguments">What follows <c>data</c>.</param>
    /// <param name="path">The database; null when none is named.</param>
    /// <param name="output">Where an answer goes.</param>
    /// <exception cref="SettingsException">The command is none, or the data do not allow it; nothing was changed.</exception>
    /// <exception cref="SqliteException">SQLite refused; nothing was changed.</exception>
    public static void Run(IReadOnlyList<string> arguments, string? path, TextWriter output)
    {
        if (path is null)
            throw new SettingsException(Usage);

        var database = new Database(path);
        switch (arguments)
        {
            case ["schema"]:
                output.WriteLine(Number(database).ToString(CultureInfo.InvariantCulture));
                break;
            case ["migrate"]:
                new Migrations(AppContext.BaseDirectory).Apply(database);
                break;
            case ["save", var file]:
                Save(database, file);
                break;
            case ["restore", var file]:
                Restore(database, file);
                break;
            default:
                throw new SettingsException(Usage);
        }
    }

    private static int Number(Database database)
    {
        if (!File.Exists(database.Path))
            return 0;

        using var connection = database.Open();
        return (int)Database.Number(connection, "PRAGMA user_version");
    }

    // As of one moment, whatever is written meanwhile.
    private static void Save(Database database, string file)
    {
        if (File.Exists(file))
            throw new SettingsException($"Nothing was saved: '{file}' is there already.");

        using var copy = new Database(file).OpenOrMake();
        if (File.Exists(database.Path))
        {
            using var connection = database.Open();
            connection.BackupDatabase(copy);
        }

        if (Database.Answer(copy, "PRAGMA integrity_check") is not "ok" and var found)
            throw new SettingsException($"Nothing was saved: the copy is damaged ({found}).");
    }

    // Over what is there, in one step: whoever has the database open sees either the one or the other.
    private static void Restore(Database database, string file)
    {
        if (!File.Exists(file))
            throw new SettingsException($"Nothing was restored: '{file}' is not there.");

        using var saved = new Database(file).Open();
        if (Database.Answer(saved, "PRAGMA integrity_check") is not "ok" and var found)
            throw new SettingsException($"Nothing was restored: '{file}' is damaged ({found}).");

        using var connection = database.OpenOrMake();
        saved.BackupDatabase(connection);
        Database.Run(connection, "PRAGMA journal_mode = WAL");
    }
}
