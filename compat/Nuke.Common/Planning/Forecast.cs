namespace Nuke.Common.Execution;

/// <summary>What is known of a plan before it runs: what can run at once, and how long it should take.</summary>
internal sealed class Forecast
{
    private readonly BuildPlan _plan;
    private readonly Func<ExecutableTarget, TimeSpan> _usual;
    private readonly int[] _waves;

    /// <summary>Looks ahead. Time and memory grow with targets and edges.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="usual">How long a target usually takes; zero when nobody knows.</param>
    public Forecast(BuildPlan plan, Func<ExecutableTarget, TimeSpan> usual)
    {
        _plan = plan;
        _usual = usual;
        _waves = Waves(plan.Graph);
    }

    /// <summary>The targets that will run, by the wave in which they can start: those of one wave can all run at once.</summary>
    public IEnumerable<(int Wave, ExecutableTarget Target)> ByWave()
    {
        var graph = _plan.Graph;
        return Enumerable.Range(0, graph.Order.Length).Where(x => WillRun(graph.Order[x])).OrderBy(x => _waves[x]).Select(x => (_waves[x], graph.Order[x]));
    }

    /// <summary>How long the run should take.</summary>
    /// <param name="lanes">How many targets run at once.</param>
    public TimeSpan Total(int lanes)
    {
        var ready = new ReadyTargets(_plan.Graph, WillRun);
        var running = new PriorityQueue<int, TimeSpan>();
        var now = TimeSpan.Zero;
        while (true)
        {
            while (running.Count < lanes && ready.TryTake(out var number))
                running.Enqueue(number, now + _usual(_plan.Graph.Order[number]));
            if (!running.TryDequeue(out var done, out var end))
                return now;
            now = end;
            ready.Done(done);
        }
    }

    /// <summary>The targets that decide how long the run takes, however many run at once.</summary>
    public IReadOnlyList<ExecutableTarget> LongestWay()
    {
        var graph = _plan.Graph;
        var start = new TimeSpan[graph.Order.Length];
        var before = new int[graph.Order.Length];
        Array.Fill(before, -1);
        var last = -1;
        var latest = TimeSpan.Zero;
        for (var number = 0; number < graph.Order.Length; number++)
        {
            var end = start[number] + Time(graph.Order[number]);
            if (end > latest)
                (last, latest) = (number, end);
            foreach (var follower in graph.FollowersOf(number))
            {
                if (end > start[follower])
                    (start[follower], before[follower]) = (end, number);
            }
        }

        var way = new List<ExecutableTarget>();
        for (; last >= 0; last = before[last])
        {
            if (Time(graph.Order[last]) > TimeSpan.Zero)
                way.Add(graph.Order[last]);
        }

        way.Reverse();
        return way;
    }

    private static bool WillRun(ExecutableTarget target) => target.Status == ExecutionStatus.Scheduled;

    private static int[] Waves(TargetGraph graph)
    {
        var waves = new int[graph.Order.Length];
        Array.Fill(waves, 1);
        for (var number = 0; number < graph.Order.Length; number++)
        {
            var next = waves[number] + (WillRun(graph.Order[number]) ? 1 : 0);
            foreach (var follower in graph.FollowersOf(number))
                waves[follower] = Math.Max(waves[follower], next);
        }

        return waves;
    }

    private TimeSpan Time(ExecutableTarget target) => WillRun(target) ? _usual(target) : TimeSpan.Zero;
}
