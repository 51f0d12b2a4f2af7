using System.Collections.Concurrent;

namespace App.Storage;

/// <summary>Trains that end with the process.</summary>
internal sealed class MemoryTrains : ITrainStore
{
    private readonly ConcurrentDictionary<string, Train> _trains = new(StringComparer.Ordinal);
    private readonly Lock _arrivals = new();
    private long _revision;

    public IReadOnlyList<Train> Trains => [.. _trains.Values.OrderBy(train => train.Number, StringComparer.Ordinal)];

    public Train? Find(string number) => _trains.GetValueOrDefault(number);

    public Train? TryAdd(Train train, int capacity)
    {
        lock (_arrivals)
        {
            if (_trains.Count >= capacity || _trains.ContainsKey(train.Number))
                return null;

            return _trains[train.Number] = Next(train);
        }
    }

    public Train? TryReplace(Train current, Train next)
    {
        var replaced = Next(next);
        return _trains.TryUpdate(current.Number, replaced, current) ? replaced : null;
    }

    public bool TryRemove(Train current) => _trains.TryRemove(KeyValuePair.Create(current.Number, current));

    private Train Next(Train train) => train with { Revision = Interlocked.Increment(ref _revision) };
}
