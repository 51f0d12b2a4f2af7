using EngineTests.Running;

namespace EngineTests.Graphs;

/// <summary>Random graphs with every kind of edge, conditions, skips and failures, run one after the other and several at once.</summary>
public sealed class GraphTests : IDisposable
{
    private const int Times = 300;

    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_runs_and_what_is_skipped_is_what_the_graph_says()
        => Properties.Hold(Times, GraphSpec.Drawn(GraphSpec.Peaceful()), GraphSpec.Simpler, spec =>
        {
            var oracle = new Oracle(spec);

            var run = Run(spec);

            Assert.Equal(oracle.Planned.Order().Select(x => (GraphSpec.Name(x), oracle.Fate(x))), States(run));
            AssertOrder(oracle, run);
        });

    [Fact]
    public void Sequential_and_parallel_end_in_the_same_states_when_nothing_fails()
        => Properties.Hold(Times, GraphSpec.Drawn(GraphSpec.Peaceful()), GraphSpec.Simpler, spec =>
        {
            var parallel = Run(spec, "--parallel", $"{spec.Lanes}");

            Assert.Equal(States(Run(spec)), States(parallel));
            Assert.Equal(0, parallel.ExitCode);
            AssertOrder(new Oracle(spec), parallel);
        });

    /// <summary>
    /// A failure that stops the run leaves to timing only what nothing orders: whether a target that does not come after a failing one had
    /// its turn. What comes after one never has; what is assured always has; and the run fails either way.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failure_decides_the_states_that_the_order_decides(bool isParallel)
        => Properties.Hold(Times, GraphSpec.Drawn(GraphSpec.Failing()), GraphSpec.Simpler, spec =>
        {
            var oracle = new Oracle(spec);

            var run = isParallel ? Run(spec, "--parallel", $"{spec.Lanes}") : Run(spec);

            var states = run.Build.ExecutionPlan.ToDictionary(x => Number(x.Name), x => x.Status.ToString());
            var stops = oracle.Planned.Any(oracle.Stops);
            foreach (var (target, state) in states)
                Assert.Contains(state, Possible(spec, oracle, target, stops));
            Assert.Equal(states.Values.Any(x => x is "Failed" or "NotRun") ? -1 : 0, run.ExitCode);
            Assert.Equal(stops, oracle.Planned.Any(x => oracle.Stops(x) && states[x] == "Failed"));
            AssertOrder(oracle, run);
        });

    private static string[] Possible(GraphSpec spec, Oracle oracle, int target, bool stops)
    {
        var fate = oracle.Fate(target);
        if (!stops || oracle.Left.Contains(target) || spec.Targets[target].IsAssured)
            return [fate];
        return oracle.Planned.Any(x => oracle.Stops(x) && !spec.Targets[x].IsAssured && oracle.Before.Contains((x, target))) ? ["NotRun"] : [fate, "NotRun"];
    }

    private static void AssertOrder(Oracle oracle, TestRun<RandomBuild> run)
    {
        var notes = run.Build.Notes;
        Assert.Equal(notes.Count, notes.Distinct().Count());
        Assert.False(run.Build.HadTwoCallbacksAtOnce);
        for (var later = 0; later < notes.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
                Assert.False(oracle.Before.Contains((notes[later].Target, notes[earlier].Target)), $"{notes[earlier]} before {notes[later]}");
        }
    }

    private static IEnumerable<(string Name, string Status)> States(TestRun<RandomBuild> run)
        => run.Build.ExecutionPlan.Select(x => (x.Name, x.Status.ToString())).Order();

    private static int Number(string name) => int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture);

    private TestRun<RandomBuild> Run(GraphSpec spec, params string[] options)
    {
        RandomBuild.Spec = spec;
        string[] skip = spec.Skipped.Length == 0 ? [] : [$"--skip={string.Join('+', spec.Skipped.Select(GraphSpec.Name))}"];
        return TestRun.Of<RandomBuild>(_root, [.. spec.Asked.Select(GraphSpec.Name), .. skip, .. options]);
    }
}
