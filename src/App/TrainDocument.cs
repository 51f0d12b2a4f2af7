namespace App;

/// <summary>A train as clients see it.</summary>
internal sealed record TrainDocument(
    string Number, int Wagons, decimal Tonnes, DateTimeOffset? DepartedAt, IReadOnlyList<TrainDocument.LoadedWagon> Loads)
{
    /// <summary>Describes a train.</summary>
    public static TrainDocument Of(Train train) => new(
        train.Number, train.Wagons, train.Tonnes, train.DepartedAt,
        [.. train.Loads.Select(pair => new LoadedWagon(pair.Key, pair.Value.Cargo, pair.Value.Tonnes))]);

    /// <summary>A wagon that carries something.</summary>
    internal sealed record LoadedWagon(int Wagon, string Cargo, decimal Tonnes);
}
