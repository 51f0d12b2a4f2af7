using System.Globalization;
using Nuke.Common.Execution;

namespace Bench.Graph;

/// <summary>What is measured, each as the median of a number of runs.</summary>
static class Measurement
{
    private const int Seed = 20261121;
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(1);

    /// <summary>How long it takes to plan a graph: order, what runs, skips, waves.</summary>
    /// <param name="size">How many targets.</param>
    /// <param name="runs">How often.</param>
    public static TimeSpan Planning(int size, int runs) => Median(runs, () => RandomGraph.Draw(size, Seed), targets =>
    {
        var plan = Planner.Plan(targets, Planner.Roots(targets, names: null));
        new SkipRules(plan).ApplyOption([targets[0]]);
        new SkipRules(plan).ApplyConditions();
        _ = new Forecast(plan, static _ => Work).ByWave().Count();
    });

    /// <summary>How long it takes to run a graph in which no target does anything.</summary>
    /// <param name="size">How many targets.</param>
    /// <param name="lanes">How many at once.</param>
    /// <param name="runs">How often.</param>
    public static TimeSpan Running(int size, int lanes, int runs) => Median(
        runs,
        () =>
        {
            var targets = RandomGraph.Draw(size, Seed);
            return Planner.Plan(targets, targets);
        },
        plan => Run(plan, lanes));

    /// <summary>How long a whole run of a build class takes: its targets are read, planned and run, and the summary is written.</summary>
    /// <param name="size">How many targets it declares.</param>
    /// <param name="runs">How often.</param>
    public static TimeSpan Declared(int size, int runs)
    {
        var type = DeclaredTargets.Declare(size);
        var root = Directory.CreateTempSubdirectory("bench-graph-").FullName;
        Directory.CreateDirectory(Path.Combine(root, ".nuke"));
        var last = string.Create(CultureInfo.InvariantCulture, $"T{size - 1}");
        try
        {
            return Median(
                runs,
                () => new Invocation([last], root),
                invocation => BuildRun.Execute(() => (EmptyBuild)Activator.CreateInstance(type)!, type, [], invocation));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>How long targets take that each wait a second, do nothing else, and have no order.</summary>
    /// <param name="size">How many targets.</param>
    /// <param name="lanes">How many at once.</param>
    public static TimeSpan Waiting(int size, int lanes)
    {
        ExecutableTarget[] targets = [.. Enumerable.Range(0, size).Select(x => new ExecutableTarget
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Wait{x}"),
            Actions = [static () => Task.Delay(Work, TimeProvider.System).Wait()],
        })];
        return Median(1, () => Planner.Plan(targets, targets), plan => Run(plan, lanes));
    }

    private static void Run(BuildPlan plan, int lanes)
    {
        var runner = new PlanRunner(new NoBuild(), plan, lanes, TimeProvider.System);
        runner.Run();
        runner.RunAssured();
    }

    private static TimeSpan Median<T>(int runs, Func<T> prepare, Action<T> measured)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < runs; run++)
        {
            var subject = prepare();

            // What was made to measure with is not collected at the cost of what is measured.
            GC.Collect();
            var began = TimeProvider.System.GetTimestamp();
            measured(subject);
            times.Add(TimeProvider.System.GetElapsedTime(began));
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private sealed class NoBuild : EmptyBuild;
}
