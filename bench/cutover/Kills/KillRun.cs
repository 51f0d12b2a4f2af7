using Bench.Cutover.Load;
using Bench.Cutover.Subjects;
using Shunt.Local.Edge;

namespace Bench.Cutover.Kills;

/// <summary>Kills what serves, again and again, under load.</summary>
/// <param name="edge">The edge; a first version serves.</param>
/// <param name="seed">What pauses are drawn from.</param>
sealed class KillRun(EdgeSubject edge, int seed)
{
    /// <summary>How the report names the worker.</summary>
    public const string Worker = "worker";

    /// <summary>How the report names the supervisor.</summary>
    public const string Supervisor = "supervisor";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Dice _dice = new(seed);
    private int _generation = 1;

    /// <summary>Kills the worker.</summary>
    /// <param name="kills">How often.</param>
    public async Task<Losses> KillWorkersAsync(int kills)
    {
        await using var load = await MixedLoad.StartAsync(edge.Port, _generation, _dice.NextSeed());
        var strikes = new List<Strike>();
        for (var kill = 0; kill < kills; kill++)
        {
            var before = (await edge.StatusAsync()).WorkerPid;
            await _dice.WaitAsync(1500, 2000);
            strikes.Add(await Strike.AtAsync(before));
            await UntilAsync(async () => (await edge.StatusAsync()).WorkerPid != before);
        }

        await _dice.WaitAsync(1000, 1500);
        return Losses.Of(Worker, strikes, await load.StopAsync());
    }

    /// <summary>Kills the instance that serves, each time another one: one that dies again and again is started again less and less often.</summary>
    /// <param name="kills">How often.</param>
    public async Task<Losses> KillInstancesAsync(int kills)
    {
        await using var load = await MixedLoad.StartAsync(edge.Port, _generation, _dice.NextSeed());
        var strikes = new List<Strike>();
        for (var kill = 0; kill < kills; kill++)
        {
            await edge.PrepareAsync(++_generation);
            await edge.SwitchAsync(_generation);
            await edge.RetireAsync(_generation - 1);
            await _dice.WaitAsync(500, 1000);
            strikes.Add(await Strike.AtAsync((await edge.InstanceAsync(_generation)).Pid));
            await UntilAsync(async () => await edge.InstanceAsync(_generation) is { Restarts: 1, State: InstanceState.Running });
            await _dice.WaitAsync(500, 1000);
        }

        return Losses.Of("instance", strikes, await load.StopAsync());
    }

    /// <summary>Kills the supervisor; the next release, which begins at once, has another one started.</summary>
    /// <param name="kills">How often.</param>
    public async Task<Losses> KillSupervisorsAsync(int kills)
    {
        await using var load = await MixedLoad.StartAsync(edge.Port, _generation, _dice.NextSeed());
        var strikes = new List<Strike>();
        for (var kill = 0; kill < kills; kill++)
        {
            await _dice.WaitAsync(1000, 1500);
            strikes.Add(await Strike.AtAsync((await edge.StatusAsync()).SupervisorPid));
            await edge.Starter.EnsureRunningAsync(CancellationToken.None);
        }

        await _dice.WaitAsync(1000, 1500);
        return Losses.Of(Supervisor, strikes, await load.StopAsync());
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(Pause, TimeProvider.System);
    }
}
