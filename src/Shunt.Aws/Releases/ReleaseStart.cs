using System.Globalization;
using Amazon.ECS;
using Shunt.Aws.Routing;
using Shunt.Aws.Services;
using Shunt.Aws.Stacks;
using Shunt.Ledger;
using Shunt.Platforms;

namespace Shunt.Aws.Releases;

/// <summary>Has a version run under its suffixed route: its stack, and in it the service, until all its tasks serve or it is known that they will not.</summary>
/// <param name="site">The target.</param>
internal sealed class ReleaseStart(Site site)
{
    private const int Reasons = 3;
    private const string Next = "Mend that and run the same command again";

    // A rollout on Fargate takes 10 to 25 minutes at worst.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private readonly TargetStacks _stacks = site.Stacks;

    /// <summary>Starts it, or has the one that runs have another number of tasks.</summary>
    /// <param name="version">The version and its image.</param>
    /// <param name="tasks">How many tasks.</param>
    /// <param name="epoch">The release's epoch.</param>
    /// <param name="cancellation">Ends the attempt; what CloudFormation has begun it goes on with.</param>
    /// <exception cref="StaleEpochException">A newer release was seen; nothing was started.</exception>
    /// <exception cref="StackFailedException">It does not come up; the reason says why its tasks stopped.</exception>
    /// <exception cref="StillRollingException">It is still coming up.</exception>
    public async Task RunAsync(Placed version, int tasks, int epoch, CancellationToken cancellation)
    {
        await site.Fence.CheckAsync(epoch, cancellation).ConfigureAwait(false);
        var name = _stacks.ReleaseName(version.Suffix);
        var there = await site.Api.ObserveAsync(name, cancellation).ConfigureAwait(false);
        var plan = _stacks.Release(version, site.Environment.Images, tasks, await PriorityAsync(there, version.Suffix, cancellation).ConfigureAwait(false), site.Environment.StackRole);
        StackState state;
        try
        {
            state = await site.Work.HaveAsync(
                plan, string.Create(CultureInfo.InvariantCulture, $"release-{epoch}-{tasks}"),
                (_, ended) => site.Fence.CheckAsync(epoch, ended), Limit, cancellation,
                ended => RefuseFailedAsync(name, ended)).ConfigureAwait(false);
        }
        catch (StackFailedException failed) when (failed.ExitCode == ExitCode.Failed)
        {
            throw await WithReasonsAsync(failed, name, cancellation).ConfigureAwait(false);
        }

        if (state.Status is not (StackStatus.CreateComplete or StackStatus.UpdateComplete))
            throw new StillRollingException($"stack '{name}' is {state.StatusName}", Limit);
    }

    // A rule keeps its priority, or CloudFormation would make it anew.
    private async Task<int> PriorityAsync(StackState there, string suffix, CancellationToken cancellation)
    {
        if (there.Parameters.TryGetValue("Priority", out var known))
            return int.Parse(known, CultureInfo.InvariantCulture);

        var rules = await new AliasLook(site.Clients.Balancers, site.Environment.Listener).RulesAsync(cancellation).ConfigureAwait(false);
        return Priorities.Of(suffix, AliasLook.Taken(rules))
            ?? throw new StackFailedException(ExitCode.Failed, _stacks.ReleaseName(suffix), $"No priority is free for the route of {suffix}: the listener {site.Environment.Listener} has a rule at each. Remove some, then run the same command again.");
    }

    // CloudFormation tells late that a service does not come up; ECS tells as soon as its tasks stop too often.
    private async Task RefuseFailedAsync(string name, CancellationToken cancellation)
    {
        var service = await site.Services.ReadAsync(name, targetGroup: "", cancellation).ConfigureAwait(false);
        var own = service.Deployments.FirstOrDefault(deployment => deployment.Status == "PRIMARY")?.TaskDefinition;
        if (own is null || ServiceRules.Judge(service, own) is not { Verdict: ServiceVerdict.Failed } finding)
            return;

        throw Failed(name, $"its service does not come up ({finding.Reason})");
    }

    // CloudFormation says that the service did not come up; why, its tasks know.
    private async Task<StackFailedException> WithReasonsAsync(StackFailedException failed, string name, CancellationToken cancellation)
    {
        var stopped = await site.Services.TasksAsync(name, DesiredStatus.STOPPED, cancellation).ConfigureAwait(false);
        if (stopped.Count > 0)
            return Failed(name, $"its tasks stopped ({string.Join("; ", stopped.Take(Reasons).Select(ServiceLook.Why).Distinct())})");

        return site.Reasons.Read(failed.Message) is { } known
            ? new StackFailedException(failed.ExitCode, name, failed.Message.Replace($"{Next}.", known.NextStep, StringComparison.Ordinal), failed)
            : failed;
    }

    private StackFailedException Failed(string name, string why) => Proposal.Failed(name, why, site.Reasons.Read(why)?.NextStep.TrimEnd('.') ?? Next);
}
