using Shunt.Hooks;
using Shunt.Routes;
using Shunt.Versions;

namespace Shunt.Targets;

/// <summary>The components and targets of a repository, checked as a whole.</summary>
public sealed class ReleaseSettings
{
    private const int MostProcesses = 100;
    private const int MostCopies = 1000;
    private static readonly TimeSpan LongestRetain = TimeSpan.FromDays(7);

    /// <summary>Takes the settings and checks all of them.</summary>
    /// <param name="component">What is released.</param>
    /// <param name="targets">Where to.</param>
    /// <exception cref="BadUsageException">Settings contradict each other or are out of range; every problem is named.</exception>
    public ReleaseSettings(ComponentSettings component, IReadOnlyList<TargetSettings> targets)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(targets);
        Component = component;
        Targets = targets;

        var problems = ComponentProblems(component).Concat(TwinProblems(targets)).Concat(targets.SelectMany(TargetProblems)).ToList();
        if (problems.Count > 0)
        {
            var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
            throw new BadUsageException($"Environments.cs: {count}. {string.Join(' ', problems)}");
        }
    }

    /// <value>What is released.</value>
    public ComponentSettings Component { get; }

    /// <value>Where to, in the order of promotion.</value>
    public IReadOnlyList<TargetSettings> Targets { get; }

    /// <summary>The target of a name.</summary>
    /// <param name="name">The target's name.</param>
    /// <exception cref="BadUsageException">There is no such target.</exception>
    public TargetSettings Target(string name) =>
        Targets.FirstOrDefault(target => target.Name == name)
        ?? throw new BadUsageException(
            $"Target '{name}' does not exist; nearest: {string.Join(", ", NearestNames.To(name, Targets.Select(target => target.Name), count: 1))}. Targets: {string.Join(", ", Targets.Select(target => target.Name))}.");

    private static IEnumerable<string> TwinProblems(IReadOnlyList<TargetSettings> targets) =>
        targets.GroupBy(target => target.Name).Where(twins => twins.Count() > 1).Select(twins => $"Targets: '{twins.Key}' stands there twice.");

    private static IEnumerable<string> ComponentProblems(ComponentSettings component)
    {
        if (!RouteName.IsComponent(component.Name))
            yield return $"component.Name: '{component.Name}' is not a DNS label of at most 50 lower-case characters, or ends like a version's suffix.";

        if (!component.HealthPath.StartsWith('/'))
            yield return $"{component.Name}.HealthPath: '{component.HealthPath}' does not start with '/'.";

        if (component.VersionPath is { } path && !path.StartsWith('/'))
            yield return $"{component.Name}.VersionPath: '{path}' does not start with '/'.";

        if (component.StreamPath is { } stream && !stream.StartsWith('/'))
            yield return $"{component.Name}.StreamPath: '{stream}' does not start with '/'.";

        if (component.WebSocketPath is { } socket && !socket.StartsWith('/'))
            yield return $"{component.Name}.WebSocketPath: '{socket}' does not start with '/'.";

        if (component.HealthLimit < TimeSpan.FromSeconds(1) || component.HealthLimit > TimeSpan.FromHours(1))
            yield return $"{component.Name}.HealthLimit: {component.HealthLimit} is outside 00:00:01–01:00:00.";

        if (component.StartAttempts is < 1 or > 10)
            yield return $"{component.Name}.StartAttempts: {component.StartAttempts} is outside 1–10.";

        if (component.DrainLimit < TimeSpan.Zero || component.DrainLimit > TimeSpan.FromHours(1))
            yield return $"{component.Name}.DrainLimit: {component.DrainLimit} is outside 0–01:00:00.";

        foreach (var problem in HookProblems($"{component.Name}.Checks", component.Checks))
            yield return problem;

        foreach (var problem in component.Data is null ? [] : DataProblems(component.Name, component.Data))
            yield return problem;

        if (component.StopLimit < TimeSpan.Zero || component.StopLimit > TimeSpan.FromMinutes(10))
            yield return $"{component.Name}.StopLimit: {component.StopLimit} is outside 0–00:10:00.";
    }

    private static IEnumerable<string> HookProblems(string path, IEnumerable<Hook> hooks) =>
        hooks.SelectMany(hook => hook.Problems(path))
            .Concat(hooks.GroupBy(hook => hook.Name).Where(twins => twins.Count() > 1).Select(twins => $"{path}: '{twins.Key}' stands there twice."));

    private static IEnumerable<string> DataProblems(string component, DataSettings data)
    {
        foreach (var (name, command) in new[] { (nameof(data.Schema), data.Schema), (nameof(data.Save), data.Save), (nameof(data.Migrate), data.Migrate) })
        {
            if (command.Count == 0)
                yield return $"{component}.Data.{name}: it is empty; name a program and its arguments.";
        }

        if (!data.Save.Any(argument => argument.Contains("{file}", StringComparison.Ordinal)))
            yield return $"{component}.Data.{nameof(data.Save)}: no argument says '{{file}}', where the data are to be saved.";

        if (data.Copies is < 1 or > MostCopies)
            yield return $"{component}.Data.{nameof(data.Copies)}: {data.Copies} is outside 1–{MostCopies}.";

        if (data.Limit < TimeSpan.FromSeconds(1) || data.Limit > TimeSpan.FromHours(24))
            yield return $"{component}.Data.{nameof(data.Limit)}: {data.Limit} is outside 00:00:01–1.00:00:00.";
    }

    private IEnumerable<string> TargetProblems(TargetSettings target)
    {
        if (!RouteName.IsComponent(target.Name))
            yield return $"target.Name: '{target.Name}' is not a DNS label of at most 50 lower-case characters, or ends like a version's suffix.";

        if (target.Processes is < 1 or > MostProcesses)
            yield return $"{target.Name}.Processes: {target.Processes} is outside 1–{MostProcesses}.";

        foreach (var (name, source) in target.Secrets)
        {
            if (source.Problem() is { } problem)
                yield return $"{target.Name}.Secrets['{name}']: {problem}.";

            if (Component.Runtime == InstanceRuntime.Docker)
                yield return $"{target.Name}.Secrets['{name}']: an engine keeps the variables of containers; secrets are for processes.";
        }

        foreach (var problem in target.Hooks.GroupBy(point => HookPoint.Place(point.Step, point.Moment)).SelectMany(there =>
            HookProblems($"{target.Name}.Hooks, {there.Key}", there.Select(point => point.Hook))))
        {
            yield return problem;
        }

        if (target.Retain < TimeSpan.Zero || target.Retain > LongestRetain)
            yield return $"{target.Name}.Retain: {target.Retain} is outside 0–{LongestRetain.Days} days.";

        if (target.Rollout.Recreates && target.Retain > TimeSpan.Zero)
            yield return $"{target.Name}.Retain: {target.Retain} keeps a version beside the one that serves, and two may not run at once there (Rollout.Recreate).";

        var before = Targets.TakeWhile(other => other != target).Select(other => other.Name).ToList();
        if (target.PromotedThrough is { } earlier && !before.Contains(earlier))
            yield return $"{target.Name}.PromotedThrough: '{earlier}' is not a target that stands before it.";

        if (target.SignedBy is { } key && (key.Length == 0 || Path.IsPathRooted(key)))
            yield return $"{target.Name}.SignedBy: '{key}' is not a file of the repository.";

        foreach (var problem in target.Gates.SelectMany(gate => gate.Problems($"{target.Name}.Gates", before)))
            yield return problem;

        foreach (var problem in target.Rollout.Problems($"{target.Name}.Rollout"))
            yield return problem;
    }
}
