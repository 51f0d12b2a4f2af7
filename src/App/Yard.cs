using App.Storage;

namespace App;

/// <summary>All trains. Every change is made on the state its caller saw, or refused.</summary>
internal sealed class Yard(ITrainStore store)
{
    /// <summary>How many trains the yard holds, those that have left and were not removed included.</summary>
    public const int Capacity = 1000;

    /// <value>The trains by number, as they are now.</value>
    public IReadOnlyList<Train> Trains => store.Trains;

    /// <summary>Adds a train.</summary>
    public Outcome Add(string number, int wagons)
    {
        var assembled = Train.Assemble(number, wagons);
        if (assembled.Train is not { } train)
            return assembled;

        if (store.TryAdd(train, Capacity) is { } added)
            return added;

        return store.Find(number) is not null
            ? Refusal.Conflict($"Train {number} is in the yard already.")
            : Refusal.Conflict($"The yard is full: it holds {Capacity} trains. Remove one that has left.");
    }

    /// <summary>Finds a train.</summary>
    public Outcome Find(string number) => store.Find(number) is { } train ? train : Missing(number);

    /// <summary>Changes a train if it still is in the state the caller saw.</summary>
    /// <param name="number">The train.</param>
    /// <param name="seen">Says whether a revision is the one the caller saw.</param>
    /// <param name="change">The step from that state to the next.</param>
    public Outcome Change(string number, Func<long, bool> seen, Func<Train, Outcome> change)
    {
        while (store.Find(number) is { } current)
        {
            if (!seen(current.Revision))
                return Stale(current);

            var outcome = change(current);
            if (outcome.Train is not { } changed)
                return outcome;

            if (store.TryReplace(current, changed) is { } next)
                return next;
        }

        return Missing(number);
    }

    /// <summary>Removes a train if it still is in the state the caller saw.</summary>
    /// <param name="number">The train.</param>
    /// <param name="seen">Says whether a revision is the one the caller saw.</param>
    public Outcome Remove(string number, Func<long, bool> seen)
    {
        while (store.Find(number) is { } current)
        {
            if (!seen(current.Revision))
                return Stale(current);

            if (store.TryRemove(current))
                return current;
        }

        return Missing(number);
    }

    private static Refusal Missing(string number) => Refusal.NotFound($"Train '{number}' is not in the yard.");

    private static Refusal Stale(Train current) => Refusal.Stale($"Train {current.Number} has changed since; read it again.");
}
