namespace Nuke.Common.Tooling;

/// <summary>
/// Processes and all that they started, whoever their parents are by now: one that was seen once stays in mind. What went into a
/// session of its own says by that that it is meant to outlive the build, and is not in the tree; a process group of its own says nothing.
/// </summary>
internal sealed class ProcessTree
{
    // A killed process is gone in a moment; one that is not is in the kernel's hands or another user's.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly int[] _roots;
    private readonly int? _above;
    private readonly HashSet<int> _sessions = [PosixCalls.SessionOf(0)];
    private readonly Dictionary<int, string> _known = [];
    private readonly HashSet<int> _running = [];
    private readonly HashSet<int> _asked = [];
    private bool _isUnsure;

    private ProcessTree(int[] roots, int? above)
    {
        _roots = roots;
        _above = above;
    }

    /// <summary>A process with all below it.</summary>
    public static ProcessTree Of(int process) => new([process], above: null);

    /// <summary>All below this process.</summary>
    /// <param name="roots">Processes that are in the tree even if they went into sessions of their own.</param>
    public static ProcessTree OfThisProcess(int[] roots) => new(roots, Environment.ProcessId);

    /// <summary>Asks all of them to end, gives them time, and kills those that are left, until none is.</summary>
    /// <param name="grace">How long they get; zero kills at once.</param>
    /// <returns>The ids of those that could not be ended.</returns>
    public IReadOnlyCollection<int> End(TimeSpan grace)
    {
        var time = TimeProvider.System;
        var began = time.GetTimestamp();
        var last = began;
        Look();

        // Who never shows whose it is, is a stranger, and holds nothing up for longer than the limit.
        while ((_running.Count > 0 || (_isUnsure && time.GetElapsedTime(last) < Limit)) && time.GetElapsedTime(began) < grace + Limit)
        {
            if (_running.Count > 0)
                last = time.GetTimestamp();

            // Asked once each: a program may take a second signal for impatience.
            if (time.GetElapsedTime(began) < grace)
                Send(PosixCalls.Terminate, _running.Where(_asked.Add));
            else
                Send(PosixCalls.Kill, _running);
            Task.Delay(Pause, time).Wait();
            Look();
        }

        return _running;
    }

    private static void Send(int signal, IEnumerable<int> processes)
    {
        foreach (var process in processes)
            _ = PosixCalls.Send(process, signal);
    }

    private void Look()
    {
        var table = ProcessTable.Read();
        var children = table.ToLookup(x => x.Parent);
        var open = new Stack<int>();
        var unsure = new List<int>();
        var isFirst = _known.Count == 0;
        _running.Clear();
        foreach (var process in table)
        {
            if (isFirst && _roots.Contains(process.Id))
                _sessions.Add(process.Session);
            if (isFirst ? _roots.Contains(process.Id) : _known.GetValueOrDefault(process.Id) == process.Birth)
                Add(process);
        }

        if (_above is { } above)
        {
            AddBelow(above);
            foreach (var orphan in table.Where(x => x.Id != above && _sessions.Contains(x.Session)))
            {
                var isOurs = BuildMark.IsOn(orphan.Id);
                if (isOurs == true)
                    Add(orphan);
                else if (isOurs is null)
                    unsure.Add(orphan.Id);
            }
        }

        while (open.TryPop(out var parent))
            AddBelow(parent);
        _isUnsure = unsure.Exists(x => !_running.Contains(x));

        void AddBelow(int parent)
        {
            foreach (var child in children[parent])
            {
                if (_sessions.Contains(child.Session))
                    Add(child);
            }
        }

        void Add(ListedProcess process)
        {
            if (!_running.Add(process.Id))
                return;
            _known[process.Id] = process.Birth;
            open.Push(process.Id);
        }
    }
}
