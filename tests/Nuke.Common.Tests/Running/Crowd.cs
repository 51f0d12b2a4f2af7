namespace EngineTests.Running;

/// <summary>Counts how many are in at once. The first ones stay until so many have come.</summary>
internal sealed class Crowd
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private int _come;
    private int _inside;

    public int Most { get; private set; }

    /// <summary>Goes in, waits for the others, and goes out.</summary>
    /// <param name="size">How many have to come.</param>
    public void Gather(int size)
    {
        lock (_gate)
        {
            _come++;
            Most = Math.Max(Most, ++_inside);
            Monitor.PulseAll(_gate);
            while (_come < size)
            {
                if (!Monitor.Wait(_gate, Limit))
                    throw new TimeoutException($"Only {_come} of {size} came");
            }

            _inside--;
        }
    }
}
