using System.Globalization;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Tests.Interleavings;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Races;

/// <summary>
/// Releases on machines of their own, in virtual time, drawn from seeds. A failure holds its seed; the same seed draws the same race again.
/// </summary>
/// <param name="releases">How many releases.</param>
/// <param name="run">Draws one from a seed, lets it happen and judges it.</param>
internal sealed class Race(int releases, Func<Situation, int, Task<RaceResult>> run)
{
    private static readonly TimeSpan Ttl = LeaseOptions.DefaultTtl;
    private static readonly LeaseOptions Waiting = new() { Wait = TimeSpan.FromMinutes(10) };

    /// <summary>Three releases in any order. Its cases: those that stepped aside.</summary>
    public static readonly Race Shuffled = new(3, async (situation, seed) =>
    {
        var simulation = await DrawAsync(situation, seed, 3, _ => TimeSpan.Zero);
        simulation.Run();
        return await NewestServesAsync(situation, simulation);
    });

    /// <summary>The same on machines whose clocks are up to ten minutes off either way and each set by an hour on the way.</summary>
    public static readonly Race WithClocksSet = new(3, async (situation, seed) =>
    {
        var simulation = await DrawAsync(situation, seed, 3, MinutesOff);
        foreach (var machine in simulation.Machines)
            simulation.At(simulation.Within(20), () => machine.Clock.Jump(TimeSpan.FromHours(simulation.Chance(0.5) ? 1 : -1)));

        simulation.Run();
        return await NewestServesAsync(situation, simulation);
    });

    /// <summary>A holder sleeps for longer than its time to live while another waits. Its cases: those that woke up superseded, and were refused.</summary>
    public static readonly Race WithASleeper = new(2, async (situation, seed) =>
    {
        var simulation = await DrawAsync(situation, seed, 2, _ => TimeSpan.Zero);
        var sleeper = simulation.Machines[simulation.Chance(0.5) ? 0 : 1];
        sleeper.Acquired = () => simulation.At(simulation.Now + simulation.Within(1), () => sleeper.Pause(Ttl + TimeSpan.FromSeconds(6) + simulation.Within(60)));
        simulation.Run();

        Assert.Empty(sleeper.Process.Shared.Violations);
        await CheckAsync(situation, simulation);
        return new(sleeper.HasSlept && sleeper.Process.Failure is LeaseLostException or StaleEpochException ? 1 : 0);
    });

    /// <summary>A holder is killed while another waits. Its cases: those that held; measured is the time until the other held.</summary>
    public static readonly Race WithADeadHolder = new(2, async (situation, seed) =>
    {
        var simulation = await DrawAsync(situation, seed, 2, MinutesOff, startsWithin: 1);
        var (dead, next) = simulation.Chance(0.5) ? (simulation.Machines[0], simulation.Machines[1]) : (simulation.Machines[1], simulation.Machines[0]);
        var (died, held) = (TimeSpan.Zero, false);
        dead.Acquired = () => simulation.At(simulation.Now + simulation.Within(1), () =>
        {
            (died, held) = (simulation.Now, !dead.Process.HasEnded);
            dead.Kill();
        });
        simulation.Run();

        await CheckAsync(situation, simulation);
        if (!held || next.AcquiredAt is not { } acquired || acquired < died)
            return new(0);

        Assert.InRange(acquired - died, TimeSpan.Zero, Ttl + TimeSpan.FromSeconds(2));
        return new(1, acquired - died);
    });

    /// <summary>Runs races from one seed on.</summary>
    /// <param name="seeds">How many at least.</param>
    /// <param name="cases">How many cases there must be; races go on until there are.</param>
    /// <param name="first">The first seed.</param>
    /// <exception cref="InvalidOperationException">A race ended as it must not; the message holds its seed.</exception>
    public async Task<RaceTally> RunAsync(int seeds, int cases = 0, int first = 0)
    {
        var situation = await Situation.MakeAsync(releases, Waiting);
        var began = TimeProvider.System.GetTimestamp();
        var tally = new RaceTally(0, 0, null, TimeSpan.Zero);
        for (; tally.Seeds < seeds || tally.Cases < cases; tally = tally with { Seeds = tally.Seeds + 1 })
        {
            var result = await OneAsync(situation, first + tally.Seeds);
            tally = tally with { Cases = tally.Cases + result.Cases, Longest = Longer(tally.Longest, result.Took) };
        }

        return tally with { Took = TimeProvider.System.GetElapsedTime(began) };
    }

    // Each by itself, on a thread without a context to return to.
    private async Task<RaceResult> OneAsync(Situation situation, int seed)
    {
        try
        {
            return await Task.Run(() => run(situation, seed));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {failure.Message}"), failure);
        }
    }

    private static async Task<Simulation> DrawAsync(Situation situation, int seed, int releases, Func<Simulation, TimeSpan> ahead, double startsWithin = 4)
    {
        var simulation = new Simulation(seed);
        var shared = await situation.CopyAsync(running: 0, new MachineClock(simulation, ahead(simulation)));
        foreach (var number in simulation.Shuffled(releases))
        {
            var machine = new Machine(simulation, shared, $"machine{number}", number, ahead(simulation));
            machine.StartAt(simulation.Within(startsWithin), process => Situation.ReleaseAsync(situation, process, Situation.Version(number)));
        }

        return simulation;
    }

    private static TimeSpan MinutesOff(Simulation simulation) => simulation.Within(20 * 60) - TimeSpan.FromMinutes(10);

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;

    private static Task CheckAsync(Situation situation, Simulation simulation) =>
        new Order(situation).CheckAsync(simulation.Machines[0].Process.Shared, [.. simulation.Machines.Select(machine => machine.Process)]);

    private static async Task<RaceResult> NewestServesAsync(Situation situation, Simulation simulation)
    {
        var newest = simulation.Machines.MaxBy(machine => machine.Process.Author.Process)!.Process;
        await CheckAsync(situation, simulation);
        var observed = await newest.Shared.Platform.ObserveAsync(Situation.Target, default);
        Assert.Equal(World.Suffix(Situation.Version(newest.Author.Process)), observed.Serving("app")?.Suffix);
        Assert.Null(newest.Failure);
        Assert.All(simulation.Machines, machine => Assert.True(machine.Process.Failure is null or ReleaseException { ExitCode: ExitCode.Superseded }, $"{machine.Process.Failure}"));
        return new(simulation.Machines.Count(machine => machine.Process.Failure is not null));
    }
}
