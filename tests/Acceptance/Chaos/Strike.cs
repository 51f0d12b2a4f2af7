using System.Globalization;
using System.Text.Json;
using Acceptance.Running;

namespace Acceptance.Chaos;

/// <summary>Runs a round's command and harms at its moment what is to be harmed.</summary>
internal sealed class Strike(Lane lane, RoundPlan plan, IReadOnlyDictionary<string, int> known)
{
    private const int KilledExitCode = 128 + 9;
    private static readonly string[] Begins = ["run-intended", "turned-back"];
    private static readonly string[] Arrives = ["taken-live", "rolled-back", "left-serving"];

    private readonly TaskCompletionSource _hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;

    /// <value>Completes when it was struck.</value>
    public Task Hit => _hit.Task;

    /// <value>The build's process, which leads its group.</value>
    public int Group { get; private set; }

    /// <value>Whether anything was harmed before the command had ended.</value>
    public bool HasHit { get; private set; }

    /// <value>The run's last entry before the death.</value>
    public string Point { get; private set; } = "";

    /// <value>Whether the run had given its lease back: then it had done all it was asked for.</value>
    public bool HasFinished { get; private set; }

    /// <value>The targets whose lease is held by the dead.</value>
    public IReadOnlyList<string> Held { get; private set; } = [];

    /// <summary>Runs the command until it has ended, by itself or not.</summary>
    public async Task<Finished> RunAsync()
    {
        var prey = Prey();
        using var watch = plan.Moment.Kind == MomentKind.Random
            ? null
            : new LedgerWatch(known.Keys.Where(plan.Order.Targets.Contains).Select(target => Facts.Folder(lane.Home, target)), plan.Moment, () => AtMoment(prey));
        using var job = lane.Start(plan.Order);
        Group = await job.GroupAsync();
        var ended = job.EndAsync();
        if (plan.Moment.Kind == MomentKind.Random)
        {
            await Task.WhenAny(Task.Delay(Lane.Usual(plan.Order) * plan.Moment.Share, TimeProvider.System), ended);
            if (!ended.IsCompleted)
                Harm(prey);
        }

        var finished = await ended;
        _isOver = true;
        HasHit = plan.Harm == Chaos.Harm.BuildKilled ? finished.ExitCode == KilledExitCode : Hit.IsCompleted;
        if (plan.Harm != Chaos.Harm.BuildPaused)
            Look();
        return finished;
    }

    /// <summary>Looks at the ledgers as they are now.</summary>
    /// <returns>The targets whose lease the run holds.</returns>
    public IReadOnlyList<string> Look()
    {
        var entries = plan.Order.Targets.SelectMany(target => Facts.Of(lane.Home, target).Skip(known[target])
            .Where(entry => entry.Process == Group).Select(entry => (Target: target, Entry: entry))).OrderBy(pair => pair.Entry.Written).ToList();
        var isWriting = plan.Order.Targets.Select(target => Facts.Folder(lane.Home, target)).Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.tmp").Any());
        Point = (entries.Count == 0 ? "before its lease" : entries[^1].Entry.Kind) + (isWriting ? ", writing the next" : "");
        Held = [.. plan.Order.Targets.Where(target => LastLease(entries.Where(pair => pair.Target == target).Select(pair => pair.Entry.Kind)) == "lease-acquired")];
        HasFinished = entries.Any(pair => pair is { Entry.Kind: "lease-released" } && pair.Target == plan.Order.Target);
        return Held;
    }

    /// <summary>Whether the alias is on its way: a run was begun, or turned back, and has not arrived.</summary>
    public bool HasOpenMove(string target)
    {
        var last = Facts.Of(lane.Home, target).LastOrDefault(entry => Begins.Contains(entry.Kind) || Arrives.Contains(entry.Kind));
        return last is not null && Begins.Contains(last.Kind);
    }

    /// <summary>Whether the alias is on its way and has left where it was, or is to go back there.</summary>
    public static bool HasMoved(string home, string target)
    {
        var run = Facts.Of(home, target).Select(entry => entry.Kind).Reverse().TakeWhile(kind => kind != Begins[0]).ToList();
        return run.Exists(kind => kind is "weight-moved" or "turned-back") && !run.Exists(Arrives.Contains);
    }

    private static string? LastLease(IEnumerable<string> kinds) => kinds.LastOrDefault(kind => kind is "lease-acquired" or "lease-released");

    private void AtMoment(int? prey)
    {
        // The pause is the distance between an entry and what it announces: short, and exact only to some milliseconds.
        if (plan.Moment.Pause > TimeSpan.Zero && plan.Moment.Kind == MomentKind.Entry)
            Task.Delay(plan.Moment.Pause, TimeProvider.System).Wait();
        Harm(prey);
    }

    private void Harm(int? prey)
    {
        if (_isOver || Group == 0)
            return;

        switch (plan.Harm)
        {
            case Chaos.Harm.BuildKilled:
                Signals.KillGroup(Group);
                break;
            case Chaos.Harm.BuildPaused:
                Signals.PauseGroup(Group);
                break;
            default:
                if (prey is not { } pid)
                    return;
                Signals.KillProcess(pid);
                break;
        }

        _hit.TrySetResult();
    }

    // Found before the command starts: between an entry and its effect there is no time to look.
    private int? Prey()
    {
        switch (plan.Harm)
        {
            case Chaos.Harm.SupervisorKilled:
                using (var address = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(lane.Home, "edge", "edge.json"))))
                    return address.RootElement.GetProperty("supervisor").GetProperty("pid").GetInt32();
            case Chaos.Harm.WorkerKilled:
                // The first one: the spare one that waits beside it was started later.
                var worker = Traces.ProcessesAsync(lane.Home).GetAwaiter().GetResult().FirstOrDefault(process => process.Contains(" serve ", StringComparison.Ordinal));
                return worker is null ? null : int.Parse(worker.Split(' ')[0], CultureInfo.InvariantCulture);
            case Chaos.Harm.InstanceKilled:
                var live = plan.Before[plan.Order.Target].Live;
                return Deployed.In(lane.Home).FirstOrDefault(instance => instance.Target == plan.Order.Target && instance.Suffix == lane.Rehearsal.Suffix(live!.Value))?.Pid;
            default:
                return null;
        }
    }
}
