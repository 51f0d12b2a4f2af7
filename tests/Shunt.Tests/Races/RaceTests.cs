using System.Globalization;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Tests.Interleavings;
using Shunt.Tests.Sessions;
using Xunit.Abstractions;

namespace Shunt.Tests.Races;

/// <summary>
/// Releases on machines of their own, in virtual time, drawn from seeds. A failure prints its seed and what happened; the same seed
/// draws the same race again.
/// </summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    private const int Parts = 4;
    private static readonly TimeSpan Ttl = LeaseOptions.DefaultTtl;
    private static readonly LeaseOptions Waiting = new() { Wait = TimeSpan.FromMinutes(10) };

    public static TheoryData<int> Thousand() => [.. Enumerable.Range(0, Parts).Select(part => part * (1000 / Parts))];

    [Theory]
    [MemberData(nameof(Thousand))]
    public Task Of_three_releases_the_newest_serves_in_the_end_and_older_ones_step_aside(int first) => EachAsync(first, Waiting, 3, async (situation, seed) =>
    {
        var simulation = await RaceAsync(situation, seed, _ => TimeSpan.Zero);
        simulation.Run();
        await NewestServesAsync(situation, simulation);
        return simulation.Machines.Count(machine => machine.Process.Failure is not null);
    });

    [Theory]
    [MemberData(nameof(Thousand))]
    public Task Machines_whose_clocks_are_minutes_apart_and_set_by_an_hour_race_as_others_do(int first) => EachAsync(first, Waiting, 3, async (situation, seed) =>
    {
        var simulation = await RaceAsync(situation, seed, of => of.Within(20 * 60) - TimeSpan.FromMinutes(10));
        foreach (var machine in simulation.Machines)
            simulation.At(simulation.Within(20), () => machine.Clock.Jump(TimeSpan.FromHours(simulation.Chance(0.5) ? 1 : -1)));
        simulation.Run();
        await NewestServesAsync(situation, simulation);
        return simulation.Machines.Count(machine => machine.Process.Failure is not null);
    });

    [Theory]
    [MemberData(nameof(Thousand))]
    public Task A_holder_that_slept_past_its_time_to_live_writes_nothing_and_moves_nothing_when_it_wakes_up(int first) => EachAsync(first, Waiting, 2, async (situation, seed) =>
    {
        var simulation = await RaceAsync(situation, seed, _ => TimeSpan.Zero, releases: 2);
        var sleeper = simulation.Machines[simulation.Chance(0.5) ? 0 : 1];
        sleeper.Acquired = () => simulation.At(simulation.Now + simulation.Within(1), () => sleeper.Pause(Ttl + TimeSpan.FromSeconds(6) + simulation.Within(60)));
        simulation.Run();

        Assert.Empty(sleeper.Process.Shared.Violations);
        await new Order(situation).CheckAsync(sleeper.Process.Shared, [.. simulation.Machines.Select(machine => machine.Process)]);
        return sleeper.HasSlept && sleeper.Process.Failure is LeaseLostException or StaleEpochException ? 1 : 0;
    });

    [Theory]
    [MemberData(nameof(Thousand))]
    public Task A_dead_holder_is_superseded_within_its_time_to_live_and_two_seconds(int first) => EachAsync(first, Waiting, 2, async (situation, seed) =>
    {
        var simulation = await RaceAsync(situation, seed, of => of.Within(20 * 60) - TimeSpan.FromMinutes(10), releases: 2, startsWithin: 1);
        var (dead, next) = simulation.Chance(0.5) ? (simulation.Machines[0], simulation.Machines[1]) : (simulation.Machines[1], simulation.Machines[0]);
        var (died, held) = (TimeSpan.Zero, false);
        dead.Acquired = () => simulation.At(simulation.Now + simulation.Within(1), () =>
        {
            (died, held) = (simulation.Now, !dead.Process.HasEnded);
            dead.Kill();
        });
        simulation.Run();

        await new Order(situation).CheckAsync(dead.Process.Shared, [.. simulation.Machines.Select(machine => machine.Process)]);
        if (!held || next.AcquiredAt is not { } acquired || acquired < died)
            return 0;

        Assert.InRange(acquired - died, TimeSpan.Zero, Ttl + TimeSpan.FromSeconds(2));
        return 1;
    });

    [Fact]
    public void The_time_to_live_is_ten_seconds_at_most_unless_said_otherwise() => Assert.InRange(new LeaseOptions().Ttl, LeaseOptions.MinTtl, TimeSpan.FromSeconds(10));

    private static async Task<Simulation> RaceAsync(Situation situation, int seed, Func<Simulation, TimeSpan> ahead, int releases = 3, double startsWithin = 4)
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

    private static async Task NewestServesAsync(Situation situation, Simulation simulation)
    {
        var newest = simulation.Machines.MaxBy(machine => machine.Process.Author.Process)!.Process;
        await new Order(situation).CheckAsync(newest.Shared, [.. simulation.Machines.Select(machine => machine.Process)]);
        var observed = await newest.Shared.Platform.ObserveAsync(Situation.Target, default);
        Assert.Equal(World.Suffix(Situation.Version(newest.Author.Process)), observed.Serving("app")?.Suffix);
        Assert.Null(newest.Failure);
        Assert.All(simulation.Machines, machine => Assert.True(machine.Process.Failure is null or ReleaseException { ExitCode: ExitCode.Superseded }, $"{machine.Process.Failure}"));
    }

    // Each seed by itself, on a thread without a context to return to. Returns how often what the test is about came about.
    private async Task EachAsync(int first, LeaseOptions lease, int releases, Func<Situation, int, Task<int>> race)
    {
        var situation = await Situation.MakeAsync(releases, lease);
        var came = 0;
        for (var seed = first; seed < first + (1000 / Parts); seed++)
        {
            try
            {
                came += await Task.Run(() => race(situation, seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seeds {first}-{first + (1000 / Parts) - 1}: {came} times."));
        Assert.InRange(came, 1000 / Parts / 10, int.MaxValue);
    }
}
