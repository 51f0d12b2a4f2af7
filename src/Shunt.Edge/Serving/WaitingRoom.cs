namespace Shunt.Edge.Serving;

/// <summary>Counts the requests that wait for a held alias, and takes no more than there is room for.</summary>
internal sealed class WaitingRoom
{
    /// <summary>How many requests wait at once, over all aliases: 1,000. Each holds its connection and the head of its request.</summary>
    public const int Room = 1_000;

    private int _count;

    /// <value>How many wait now.</value>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a request in, if there is room.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) <= Room)
            return true;

        Leave();
        return false;
    }

    /// <summary>It waits no more.</summary>
    public void Leave() => Interlocked.Decrement(ref _count);
}
