namespace Shunt.Tests.Races;

/// <summary>Machines in virtual time: whatever is asked for takes a while, drawn from a seed, and time leaps from one event to the next.</summary>
internal sealed class Simulation(int seed)
{
    private readonly PriorityQueue<Action, (long Time, int Order)> _events = new();
    private readonly Random _random = new(seed);
    private int _order;

    /// <value>The time since the beginning.</value>
    public TimeSpan Now { get; private set; }

    /// <value>The machines, in the order in which they were added.</value>
    public List<Machine> Machines { get; } = [];

    /// <value>What happened, one line an event.</value>
    public List<string> Story { get; } = [];

    /// <summary>Lets something happen later.</summary>
    public void At(TimeSpan time, Action happens) => _events.Enqueue(happens, (Math.Max(time.Ticks, Now.Ticks), _order++));

#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a race can be run again, and no secret is made of it
    /// <summary>Up to a number of seconds.</summary>
    public TimeSpan Within(double seconds) => TimeSpan.FromSeconds(_random.NextDouble() * seconds);

    /// <summary>True as often as a share of all times says.</summary>
    public bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>Numbers from 0, in any order.</summary>
    public int[] Shuffled(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        _random.Shuffle(numbers);
        return numbers;
    }
#pragma warning restore CA5394

    /// <summary>Lets everything happen, until nobody waits for anything any more.</summary>
    public void Run()
    {
        while (_events.TryDequeue(out var happens, out var when))
        {
            Now = TimeSpan.FromTicks(when.Time);
            happens();
        }
    }

    public void Tell(string machine, string text) => Story.Add(FormattableString.Invariant($"{Now.TotalSeconds:0.000} {machine}: {text}"));
}
