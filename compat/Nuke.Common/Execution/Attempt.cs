using Nuke.Common.Parameters;
using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// What <c>--continue</c> needs: after a failure, <c>.nuke/temp/attempt</c> names the targets that had succeeded and the key they had
/// succeeded with. They are left out of the next run only when it has that key, and nothing that goes before them runs again.
/// </summary>
/// <remarks>
/// The source is hashed before the first target acts and again after the failure; when it differs, nothing is kept: nobody could say
/// which files a check has seen. A run with a single target has nothing to go on from, and takes no hash.
/// </remarks>
/// <param name="invocation">The run.</param>
/// <param name="catalog">The build's parameters.</param>
/// <param name="build">The build's type.</param>
/// <param name="plan">The plan.</param>
internal sealed class Attempt(Invocation invocation, ParameterCatalog catalog, Type build, BuildPlan plan)
{
    private const string TargetWord = "target";

    private readonly string _file = invocation.RootDirectory / ".nuke" / "temp" / "attempt";
    private readonly HashSet<ExecutableTarget> _left = [];
    private AttemptKey? _key;

    /// <summary>Leaves out what succeeded in the attempt before; says so when there is nothing to go on from.</summary>
    public void Continue()
    {
        TakeKey();
        if (Refusal(out var succeeded) is { } reason)
            Narration.Line(LogEventLevel.Warning, $"--continue: {reason}; everything runs");
        else
            LeaveOut(succeeded);
    }

    /// <summary>Called before the first target acts.</summary>
    public void Begin()
    {
        if (_key is null && plan.Order.Count(static x => x is { Status: ExecutionStatus.Scheduled, Actions.Count: > 0 }) > 1)
            TakeKey();
    }

    /// <summary>Called when all targets have ended: keeps what the next attempt can go on from, or forgets it.</summary>
    /// <param name="hasFailed">Whether the run failed.</param>
    /// <returns>Whether there is something to go on from.</returns>
    public bool End(bool hasFailed)
    {
        if (_key is not { } key)
            return false;
        try
        {
            var succeeded = plan.Order.Where(x => _left.Contains(x) || x is { Status: ExecutionStatus.Succeeded, AssuredAfterFailure: false }).ToList();
            if (hasFailed && succeeded.Count > 0 && SourceHash.TryTake(invocation.RootDirectory) == key.Source)
            {
                WholeFile.Write(_file, Text(key, succeeded));
                return true;
            }

            if (File.Exists(_file))
                File.Delete(_file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Narration.Line(LogEventLevel.Warning, $"the next run cannot continue this one: {fault.Message}");
        }

        return false;
    }

    private static string Text(AttemptKey key, IEnumerable<ExecutableTarget> succeeded)
        => string.Join('\n', [key.Source, key.Arguments, key.Environment, key.Engine, .. succeeded.Select(x => $"{TargetWord} {x.Name}"), string.Empty]);

    private void TakeKey()
    {
        if (SourceHash.TryTake(invocation.RootDirectory) is { } source)
            _key = AttemptKey.Of(source, invocation, catalog, build);
    }

    private string? Refusal(out HashSet<string> succeeded)
    {
        succeeded = [];
        if (_key is null)
            return "it cannot be told whether the source is still the same, which takes a git repository without changes in submodules";
        var lines = File.Exists(_file) ? File.ReadAllLines(_file) : [];
        if (lines.Length <= 4)
            return "there is no failed run to go on from";
        var before = new AttemptKey(lines[0], lines[1], lines[2], lines[3]);
        if (_key.Differences(before) is { Count: > 0 } differences)
            return $"not the same as in the failed run: {string.Join(", ", differences)}";
        succeeded = [.. lines.Skip(4).Select(static x => x[(TargetWord.Length + 1)..])];
        return null;
    }

    /// <summary>Leaves out targets in their order: one before which something may run again, and perhaps make something else, runs too.</summary>
    private void LeaveOut(HashSet<string> succeeded)
    {
        var graph = plan.Graph;
        var mayChange = new bool[graph.Order.Length];
        for (var number = 0; number < graph.Order.Length; number++)
        {
            var target = graph.Order[number];
            if (target.Status == ExecutionStatus.Scheduled && !mayChange[number] && succeeded.Contains(target.Name))
            {
                target.Status = ExecutionStatus.Skipped;
                target.Skipped = "succeeded before";
                _left.Add(target);
            }

            var runs = mayChange[number] || (target.Status == ExecutionStatus.Scheduled && target.Actions.Count > 0);
            foreach (var follower in graph.FollowersOf(number))
                mayChange[follower] |= runs;
        }
    }
}
