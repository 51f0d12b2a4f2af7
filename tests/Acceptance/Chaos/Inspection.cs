using System.Globalization;
using System.Text.Json;
using Acceptance.Running;

namespace Acceptance.Chaos;

/// <summary>Everything a lane's state folder holds, compared with what should be true of it.</summary>
internal sealed class Inspection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Unfinished = [".tmp", ".partial", ".new", ".damaged", ".unreadable"];

    private readonly Lane _lane;
    private readonly List<string> _faults = [];

    private Inspection(Lane lane)
    {
        _lane = lane;
        World = lane.World;
    }

    /// <value>What is not as it must be.</value>
    public IReadOnlyList<string> Faults => _faults;

    /// <value>What is true, incoming versions that nobody expected and the build knows of included.</value>
    public World World { get; private set; }

    /// <value>Files that a killed runtime left in TMPDIR.</value>
    public int RuntimeFiles { get; private set; }

    /// <summary>Looks, and looks again for a few seconds while something is not as it must be: ending takes its time.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="isStrict">Whether an incoming version must be an expected one.</param>
    public static async Task<Inspection> OfAsync(Lane lane, bool isStrict)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var inspection = new Inspection(lane);
            await inspection.LookAsync(isStrict);
            if (inspection.Faults.Count == 0 || TimeProvider.System.GetElapsedTime(began) > Patience)
                return inspection;

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private async Task LookAsync(bool isStrict)
    {
        var deployed = Deployed.In(_lane.Home);
        var processes = await Traces.ProcessesAsync(_lane.Home);
        LookAtProcesses(deployed, processes);
        foreach (var target in _lane.Kind.Targets)
        {
            var running = deployed.Where(instance => instance.Target == target).ToList();
            await LookAtInstancesAsync(target, running, isStrict);
            await LookAtRoutesAsync(target, running);
            LookAtLedger(target);
        }

        LookAtFiles(processes);
        var worktrees = (await Command.OutputOfAsync(_lane.Rehearsal.Folder, "git", "worktree", "list")).Split('\n').Where(line => line.Contains(_lane.Home, StringComparison.Ordinal));
        _faults.AddRange(worktrees.Select(worktree => $"A worktree is left: {worktree}"));
    }

    private void LookAtProcesses(IReadOnlyList<Deployed> deployed, IReadOnlyList<string> processes)
    {
        var expected = deployed.Select(instance => instance.Pid).OfType<int>().ToHashSet();
        foreach (var process in processes.Where(process => !expected.Contains(Pid(process))))
        {
            var isEdge = process.Contains("Shunt.Edge.dll", StringComparison.Ordinal) && !World.IsVacant;
            if (!isEdge)
                _faults.Add($"A process is left: {process}");
        }

        // Beside the worker that serves, a spare one waits.
        foreach (var (role, most) in ((string, int)[])[(" supervise ", 1), (" serve ", 2)])
        {
            if (processes.Count(process => process.Contains(role, StringComparison.Ordinal)) is var count && count > most)
                _faults.Add($"There are {count} processes that{role}for one state folder.");
        }
    }

    private async Task LookAtInstancesAsync(string target, IReadOnlyList<Deployed> running, bool isStrict)
    {
        var standing = World[target];
        if (standing.Live is { } live && running.All(instance => instance.Suffix != _lane.Rehearsal.Suffix(live)))
            _faults.Add($"v{live} is live on {target} and does not run.");

        foreach (var instance in running.Where(instance => !IsExpected(standing, instance, target)))
        {
            var version = _lane.Rehearsal.Versions.ToList().FindIndex(version => version[..12] == instance.Suffix);
            if (!isStrict && await IsIncomingAsync(target, instance.Suffix))
                World = World.With(target, standing with { Incoming = version });
            else
                _faults.Add($"An instance is left on {target}: v{version}{(instance.IsRetained ? ", retained" : "")}.");
        }

        if (World[target].Incoming is { } incoming && running.All(instance => instance.Suffix != _lane.Rehearsal.Suffix(incoming)))
        {
            if (isStrict)
                _faults.Add($"v{incoming} was deployed on {target} and does not run.");
            else
                World = World.With(target, World[target] with { Incoming = null });
        }
    }

    private bool IsExpected(Standing standing, Deployed instance, string target) =>
        (standing.Live is { } live && instance.Suffix == _lane.Rehearsal.Suffix(live))
        || (standing.Incoming is { } incoming && instance.Suffix == _lane.Rehearsal.Suffix(incoming))
        || (instance.IsRetained && Rehearsal.Retains(target));

    private async Task<bool> IsIncomingAsync(string target, string suffix)
    {
        var status = (await _lane.FinishAsync("Status", "--json")).WithExitCode(0);
        using var document = JsonDocument.Parse(status.Output);
        return document.RootElement.GetProperty("targets").EnumerateArray()
            .Where(seen => seen.GetProperty("target").GetString() == target)
            .SelectMany(seen => seen.GetProperty("components").EnumerateArray())
            .Any(component => component.GetProperty("incoming") is { ValueKind: JsonValueKind.Object } incoming && incoming.GetProperty("suffix").GetString() == suffix);
    }

    private async Task LookAtRoutesAsync(string target, IReadOnlyList<Deployed> running)
    {
        if (World.IsVacant)
            return;

        foreach (var version in _lane.Rehearsal.Versions.Select(version => version[..12]))
        {
            var answer = (await _lane.AskAsync($"app-{version}.{target}.localhost"))[0];
            var isThere = running.Any(instance => instance.Suffix == version);
            if (isThere ? answer != version : !answer.Contains("421", StringComparison.Ordinal))
                _faults.Add($"Route app-{version}.{target} answered '{answer}'; its instance is {(isThere ? "there" : "gone")}.");
        }
    }

    private void LookAtLedger(string target)
    {
        var lease = Facts.Of(_lane.Home, target).LastOrDefault(entry => entry.Kind is "lease-acquired" or "lease-released");
        if (lease is { Kind: "lease-acquired" })
            _faults.Add($"The lease of {target} is still held (entry {lease.Number}).");
    }

    private void LookAtFiles(IReadOnlyList<string> processes)
    {
        // Not in the unpacked images: what is in there is the product's.
        var left = Directory.EnumerateFileSystemEntries(_lane.Home, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 })
            .Where(path => Unfinished.Contains(Path.GetExtension(path)));
        _faults.AddRange(left.Select(path => $"An unfinished file is left: {path}"));
        var work = Path.Combine(_lane.Home, "work");
        if (Directory.Exists(work))
            _faults.AddRange(Directory.EnumerateDirectories(work).Select(path => $"A worktree's folder is left: {path}"));

        var alive = processes.Select(Pid).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(_lane.Temporary))
        {
            var parts = Path.GetFileName(file).Split('-');
            var isRuntimes = parts is ["dotnet", "diagnostic", ..] or ["clr", "debug", ..];
            if (!isRuntimes)
                _faults.Add($"A temporary file is left: {file}");
            else if (int.TryParse(parts[parts[0] == "dotnet" ? 2 : 3], CultureInfo.InvariantCulture, out var pid) && !alive.Contains(pid))
                RuntimeFiles++;
        }
    }

    private static int Pid(string process) => int.Parse(process.Split(' ')[0], CultureInfo.InvariantCulture);
}
