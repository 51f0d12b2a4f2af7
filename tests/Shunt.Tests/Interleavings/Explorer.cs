namespace Shunt.Tests.Interleavings;

/// <summary>
/// Carries out every schedule of some processes, over the real code: all orders in which what they ask for can happen, depth first. Since
/// a running process cannot be copied, each schedule starts anew; one that comes to a state in which another was is not gone on with,
/// for both have the same future.
/// </summary>
/// <param name="start">Makes the processes, and starts them.</param>
/// <param name="verdict">Looks at an execution that has come to its end; throws when something is wrong.</param>
internal sealed class Explorer(Func<Execution> start, Action<Execution> verdict)
{
    private readonly HashSet<Digest> _states = [];
    private readonly HashSet<Digest> _leads = [];
    private readonly HashSet<Digest> _ends = [];
    private readonly Stack<Path> _open = new();

    /// <value>How many schedules were carried out.</value>
    public int Schedules { get; private set; }

    /// <value>How many different states they went through.</value>
    public int States => _states.Count;

    /// <value>The different states they came to their ends in.</value>
    public IReadOnlyCollection<ulong> Ends => [.. _ends.Select(end => end.Value)];

    /// <value>How many steps the longest one had.</value>
    public int Longest { get; private set; }

    public void Run()
    {
        _open.Push(new Path(null, default));
        while (_open.TryPop(out var path))
        {
            Schedules++;
            var execution = start();
            try
            {
                foreach (var step in path.Steps())
                    execution.Take(step);
                Explore(execution, path);
            }
            catch (Exception cause)
            {
                throw new InvalidOperationException($"{cause.Message}\n{execution.Story}\nSchedule: {execution.Schedule}\n{cause}", cause);
            }
        }
    }

    /// <summary>Carries out one printed schedule, and nothing after it.</summary>
    public static Execution Replay(Func<Execution> start, string schedule)
    {
        var execution = start();
        foreach (var step in Step.Parse(schedule))
            execution.Take(step);

        return execution;
    }

    private void Explore(Execution execution, Path path)
    {
        while (_states.Add(execution.Key))
        {
            var next = execution.Next().Where(step => _leads.Add(step.Leads)).Select(step => step.Step).ToList();
            foreach (var other in next.Skip(1))
                _open.Push(new Path(path, other));

            if (next.Count == 0)
            {
                Judge(execution, path.Length);
                return;
            }

            execution.Take(next[0]);
            path = new Path(path, next[0]);
        }
    }

    private void Judge(Execution execution, int length)
    {
        Longest = Math.Max(Longest, length);
        // Where others could go on as an earlier schedule did, this is not the end.
        if (!execution.Next().Any() && _ends.Add(execution.End))
            verdict(execution);
    }

    private sealed record Path(Path? Before, Step Step)
    {
        public int Length { get; } = Before is null ? 0 : Before.Length + 1;

        public Stack<Step> Steps()
        {
            var steps = new Stack<Step>();
            for (var path = this; path.Before is not null; path = path.Before)
                steps.Push(path.Step);

            return steps;
        }
    }
}
