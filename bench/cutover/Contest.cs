using Bench.Cutover.Figures;
using Bench.Cutover.Load;
using Bench.Cutover.Subjects;

namespace Bench.Cutover;

/// <summary>One subject in the contest: taken from version to version under load, round by round.</summary>
/// <param name="subject">The subject.</param>
/// <param name="seed">What pauses are drawn from.</param>
sealed class Contest(ISubject subject, int seed)
{
    // Programs that compile what they run do so in their first seconds.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private readonly Dice _dice = new(seed);
    private int _generation;

    /// <value>What the load saw.</value>
    public Tally Tally { get; } = new(subject.Name);

    /// <summary>Has the first version serve, and some requests answered that do not count.</summary>
    public async Task StartAsync()
    {
        await subject.PrepareAsync(++_generation);
        await subject.SwitchAsync(_generation);
        await using var load = await MixedLoad.StartAsync(subject.Port, _generation, _dice.NextSeed());
        await Task.Delay(WarmUp, TimeProvider.System);
    }

    /// <summary>Makes some cutovers under load.</summary>
    /// <param name="cutovers">How many.</param>
    public async Task RunAsync(int cutovers)
    {
        await using var load = await MixedLoad.StartAsync(subject.Port, _generation, _dice.NextSeed());
        var moves = new List<Move>();
        var retiring = new List<Task>();
        for (var cutover = 0; cutover < cutovers; cutover++)
        {
            await subject.PrepareAsync(++_generation);
            await _dice.WaitAsync(0, 100);
            var begun = TimeProvider.System.GetTimestamp();
            await subject.SwitchAsync(_generation);
            moves.Add(new Move(begun, TimeProvider.System.GetTimestamp()));
            load.Live = _generation;
            retiring.Add(subject.RetireAsync(_generation - 1));
        }

        await Task.WhenAll(retiring);
        Tally.Add(await load.StopAsync(), moves);
    }
}
