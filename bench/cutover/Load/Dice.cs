using System.Diagnostics.CodeAnalysis;

namespace Bench.Cutover.Load;

/// <summary>Numbers that are the same for the same seed.</summary>
/// <param name="seed">The seed.</param>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seeded sequence is the point: a run can be made again.")]
sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A seed for others.</summary>
    public int NextSeed() => _random.Next();

    /// <summary>A number.</summary>
    /// <param name="least">The least it can be.</param>
    /// <param name="below">What it is below.</param>
    public int Next(int least, int below) => _random.Next(least, below);

    /// <summary>Waits for a while.</summary>
    /// <param name="least">The least, in milliseconds.</param>
    /// <param name="below">What it is below, in milliseconds.</param>
    public Task WaitAsync(int least, int below) => Task.Delay(TimeSpan.FromMilliseconds(Next(least, below)), TimeProvider.System);
}
