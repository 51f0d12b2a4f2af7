using System.Collections.Concurrent;

namespace App;

/// <summary>All trains, in memory. Every change is made on the state its caller saw, or refused.</summary>
internal sealed class Yard
{
    /// <summary>How many trains the yard holds, those that have left and were not removed included.</summary>
    public const int Capacity = 1000;

    private readonly ConcurrentDictionary<string, Train> _trains = new(StringComparer.Ordinal);
    private readonly Lock _arrivals = new();
    private long _revision;

    /// <value>The trains by number, as they are now.</value>
    public IReadOnlyList<Train> Trains => [.. _trains.Values.OrderBy(train => train.Number, StringComparer.Ordinal)];

    /// <summary>Adds a train.</summary>
    public Outcome Add(string number, int wagons)
    {
        var assembled = Train.Assemble(number, wagons);
        if (assembled.Train is not { } train)
            return assembled;

        lock (_arrivals)
        {
            if (_trains.ContainsKey(number))
                return Refusal.Conflict($"Train {number} is in the yard already.");

            if (_trains.Count >= Capacity)
                return Refusal.Conflict($"The yard is full: it holds {Capacity} trains. Remove one that has left.");

            return _trains[number] = Next(train);
        }
    }

    /// <summary>Finds a train.</summary>
    public Outcome Find(string number) => _trains.TryGetValue(number, out var train) ? train : Missing(number);

    /// <summary>Changes a train if it still is in the state the caller saw.</summary>
    /// <param name="number">The train.</param>
    /// <param name="seen">Says whether a revision is the one the caller saw.</param>
    /// <param name="change">The step from that state to the next.</param>
    public Outcome Change(string number, Func<long, bool> seen, Func<Train, Outcome> change)
    {
        while (_trains.TryGetValue(number, out var current))
        {
            if (!seen(current.Revision))
                return Stale(current);

            var outcome = change(current);
            if (outcome.Train is not { } changed)
                return outcome;

            var next = Next(changed);
            if (_trains.TryUpdate(number, next, current))
                return next;
        }

        return Missing(number);
    }

    /// <summary>Removes a train if it still is in the state the caller saw.</summary>
    /// <param name="number">The train.</param>
    /// <param name="seen">Says whether a revision is the one the caller saw.</param>
    public Outcome Remove(string number, Func<long, bool> seen)
    {
        while (_trains.TryGetValue(number, out var current))
        {
            if (!seen(current.Revision))
                return Stale(current);

            if (_trains.TryRemove(KeyValuePair.Create(number, current)))
                return current;
        }

        return Missing(number);
    }

    private Train Next(Train train) => train with { Revision = Interlocked.Increment(ref _revision) };

    private static Refusal Missing(string number) => Refusal.NotFound($"Train '{number}' is not in the yard.");

    private static Refusal Stale(Train current) => Refusal.Stale($"Train {current.Number} has changed since; read it again.");
}
