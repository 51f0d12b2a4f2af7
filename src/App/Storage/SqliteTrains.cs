using System.Globalization;
using Microsoft.Data.Sqlite;

namespace App.Storage;

/// <summary>Trains in a SQLite file, which other processes may change as well.</summary>
internal sealed class SqliteTrains(Database database) : ITrainStore
{
    private const string Select =
        "SELECT t.number, t.wagons, t.departed_at, t.revision, l.wagon, l.cargo, l.tonnes FROM trains t LEFT JOIN loads l ON l.train = t.number";

    // SQLite has one writer: within this process they queue here instead of asking again and again.
    private readonly Lock _writing = new();

    public IReadOnlyList<Train> Trains
    {
        get
        {
            using var connection = database.Open();
            return Read(connection, $"{Select} ORDER BY t.number, l.wagon");
        }
    }

    public Train? Find(string number)
    {
        using var connection = database.Open();
        return Find(connection, number);
    }

    public Train? TryAdd(Train train, int capacity) => Write(connection =>
        Database.Number(connection, "SELECT count(*) FROM trains") < capacity && Find(connection, train.Number) is null ? Store(connection, train) : null);

    public Train? TryReplace(Train current, Train next) => Write(connection =>
        Find(connection, current.Number)?.Revision == current.Revision ? Store(connection, next) : null);

    public bool TryRemove(Train current) => Write(connection =>
    {
        if (Find(connection, current.Number)?.Revision != current.Revision)
            return null;

        Database.Run(connection, "DELETE FROM trains WHERE number = $number", ("$number", current.Number));
        return current;
    }) is not null;

    // Null rolls it back.
    private Train? Write(Func<SqliteConnection, Train?> change)
    {
        lock (_writing)
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var changed = change(connection);
            if (changed is not null)
                transaction.Commit();
            return changed;
        }
    }

    private static Train Store(SqliteConnection connection, Train train)
    {
        Database.Run(connection, "UPDATE revisions SET last = last + 1");
        var stored = train with { Revision = Database.Number(connection, "SELECT last FROM revisions") };
        Database.Run(
            connection,
            "INSERT INTO trains (number, wagons, departed_at, revision) VALUES ($number, $wagons, $departed, $revision) ON CONFLICT (number) DO UPDATE SET departed_at = excluded.departed_at, revision = excluded.revision",
            ("$number", stored.Number), ("$wagons", stored.Wagons), ("$departed", stored.DepartedAt?.ToString("O", CultureInfo.InvariantCulture)), ("$revision", stored.Revision));
        Database.Run(connection, "DELETE FROM loads WHERE train = $number", ("$number", stored.Number));
        foreach (var (wagon, load) in stored.Loads)
        {
            Database.Run(
                connection, "INSERT INTO loads (train, wagon, cargo, tonnes) VALUES ($number, $wagon, $cargo, $tonnes)",
                ("$number", stored.Number), ("$wagon", wagon), ("$cargo", load.Cargo), ("$tonnes", load.Tonnes.ToString(CultureInfo.InvariantCulture)));
        }

        return stored;
    }

    private static Train? Find(SqliteConnection connection, string number) =>
        Read(connection, $"{Select} WHERE t.number = $number ORDER BY l.wagon", ("$number", number)).SingleOrDefault();

    private static List<Train> Read(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Database.Command(connection, statement, values);
        List<Train> trains = [];
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (trains.Count == 0 || trains[^1].Number != rows.GetString(0))
                trains.Add(Bare(rows));
            if (!rows.IsDBNull(4))
                trains[^1] = trains[^1] with { Loads = trains[^1].Loads.Add(rows.GetInt32(4), new Load(rows.GetString(5), decimal.Parse(rows.GetString(6), CultureInfo.InvariantCulture))) };
        }

        return trains;
    }

    private static Train Bare(SqliteDataReader row) => Train.Stored(
        row.GetString(0), row.GetInt32(1), row.IsDBNull(2) ? null : DateTimeOffset.ParseExact(row.GetString(2), "O", CultureInfo.InvariantCulture), row.GetInt64(3));
}
