namespace App.Storage;

/// <summary>Where trains are kept. Every change is of the state its caller saw, or is not made.</summary>
internal interface ITrainStore
{
    /// <value>The trains by number, as they are now.</value>
    IReadOnlyList<Train> Trains { get; }

    /// <summary>Finds a train; null when it is not there.</summary>
    Train? Find(string number);

    /// <summary>Adds a train with a revision of its own; null when its number is taken or so many are there already.</summary>
    Train? TryAdd(Train train, int capacity);

    /// <summary>Puts a train's next state in place of one, with a revision of its own; null when that is not the present one any more.</summary>
    Train? TryReplace(Train current, Train next);

    /// <summary>Removes a train; false when it is not in that state any more.</summary>
    bool TryRemove(Train current);
}
