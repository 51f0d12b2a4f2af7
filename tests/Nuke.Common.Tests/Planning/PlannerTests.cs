using Nuke.Common.Execution;

namespace EngineTests.Planning;

public sealed class PlannerTests
{
    [Fact]
    public void Dependencies_run_first_and_each_target_once()
    {
        var graph = new Graph("A", "B", "C", "D").Needs("D", "B", "C").Needs("B", "A").Needs("C", "A");

        Assert.Equal("A B C D", graph.Plan("D"));
    }

    [Fact]
    public void Of_those_that_could_go_next_the_one_declared_first_does()
        => Assert.Equal("A B C", new Graph("A", "B", "C").Plan("C", "A", "B"));

    [Fact]
    public void Order_alone_pulls_nothing_in()
        => Assert.Equal("B", new Graph("A", "B").GoesAfter("B", "A").Plan("B"));

    [Fact]
    public void Order_holds_when_both_run()
        => Assert.Equal("B A", new Graph("A", "B").GoesAfter("A", "B").Plan("A", "B"));

    [Fact]
    public void Order_holds_across_a_target_that_does_not_run()
        => Assert.Equal("C A", new Graph("A", "B", "C").GoesAfter("A", "B").GoesAfter("B", "C").Plan("A", "C"));

    [Fact]
    public void A_trigger_pulls_in_what_it_triggers_with_its_dependencies_and_after_itself()
        => Assert.Equal("C B A", new Graph("A", "B", "C").Triggers("B", "A").Needs("A", "C").GoesAfter("B", "C").Plan("B"));

    [Fact]
    public void A_triggered_target_does_not_pull_in_its_trigger()
        => Assert.Equal("A", new Graph("A", "B").Triggers("B", "A").Plan("A"));

    [Fact]
    public void Names_are_found_whatever_their_spelling()
        => Assert.Equal("PushImage", new Graph("PushImage").Plan("push-image"));

    [Fact]
    public void A_circle_is_named_though_nobody_asked_for_its_targets()
    {
        var graph = new Graph("A", "B", "C", "D").Needs("B", "C").GoesAfter("C", "D").Triggers("B", "D");

        var error = Assert.Throws<InvalidOperationException>(() => graph.Plan("A"));

        Assert.Equal("Targets wait for each other: B → C → D → B", error.Message);
    }

    [Fact]
    public void A_chain_of_ten_thousand_targets_is_planned_without_recursion()
    {
        var graph = new Graph([.. Enumerable.Range(0, 10_000).Select(x => $"T{x}")]);
        for (var i = 1; i < 10_000; i++)
            graph.Needs($"T{i - 1}", $"T{i}");

        var plan = graph.Plan("T0");

        Assert.StartsWith("T9999 T9998 ", plan, StringComparison.Ordinal);
        Assert.EndsWith(" T1 T0", plan, StringComparison.Ordinal);
    }

    private sealed class Graph
    {
        private readonly Dictionary<string, ExecutableTarget> _targets;

        public Graph(params string[] names) => _targets = names.ToDictionary(x => x, x => new ExecutableTarget { Name = x, Listed = true });

        public Graph Needs(string target, params string[] others)
        {
            _targets[target].ExecutionDependencies.AddRange(others.Select(x => _targets[x]));
            return this;
        }

        public Graph GoesAfter(string target, string other)
        {
            _targets[target].OrderDependencies.Add(_targets[other]);
            return this;
        }

        public Graph Triggers(string target, string other)
        {
            _targets[target].Triggers.Add(_targets[other]);
            _targets[other].TriggerDependencies.Add(_targets[target]);
            return this;
        }

        public string Plan(params string[] names)
        {
            ExecutableTarget[] all = [.. _targets.Values];
            return string.Join(" ", Planner.Plan(all, Planner.Roots(all, names)).Order.Select(x => x.Name));
        }
    }
}
