using Bench.Cutover.Figures;
using Bench.Cutover.Load;
using Bench.Cutover.Subjects;

namespace Bench.Cutover;

/// <summary>The way back inside the retain window: the alias goes back and forth between two versions that run, under load.</summary>
static class Flips
{
    /// <summary>The longest that 99 of 100 flips may take: 250 ms.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    /// <summary>Flips.</summary>
    /// <param name="edge">The edge; version 1 serves.</param>
    /// <param name="flips">How often.</param>
    /// <param name="seed">What pauses are drawn from.</param>
    public static async Task<Tally> RunAsync(EdgeSubject edge, int flips, int seed)
    {
        var dice = new Dice(seed);
        await edge.PrepareAsync(2);
        await using var load = await MixedLoad.StartAsync(edge.Port, 0, dice.NextSeed());
        var moves = new List<Move>();
        for (var flip = 0; flip < flips; flip++)
        {
            await dice.WaitAsync(20, 80);
            var begun = TimeProvider.System.GetTimestamp();
            await edge.SwitchAsync(flip % 2 == 0 ? 2 : 1);
            moves.Add(new Move(begun, TimeProvider.System.GetTimestamp()));
        }

        var tally = new Tally("flips");
        tally.Add(await load.StopAsync(), moves);
        await edge.SwitchAsync(1);
        await edge.RetireAsync(2);
        return tally;
    }
}
