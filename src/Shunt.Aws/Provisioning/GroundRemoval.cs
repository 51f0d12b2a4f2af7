using Shunt.Aws.Failures;
using Shunt.Aws.Stacks;
using Shunt.Aws.Waits;
using Shunt.Narration;
using Shunt.Targets;

namespace Shunt.Aws.Provisioning;

/// <summary>
/// Removes what the releases of a target stood on, once they and the route are gone: the environment's stack. What outlives it is named, and that nothing else is
/// left is asked of AWS by the target's tags.
/// </summary>
/// <param name="settings">Where the target is.</param>
/// <param name="target">The target's name.</param>
/// <param name="component">What was released.</param>
/// <param name="clients">The clients.</param>
/// <param name="narrator">Who is told.</param>
/// <param name="time">Measures the waits.</param>
internal sealed class GroundRemoval(AwsSettings settings, string target, ComponentSettings component, AwsClients clients, INarrator narrator, TimeProvider time)
{
    // A load balancer's network interfaces go some minutes after it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    // The tagging API says "eventually" and no more; what it lists longer is looked up by its stack anyway.
    private static readonly TimeSpan ListLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly TargetStacks _stacks = new(settings, target, component);

    /// <value>How long CloudFormation is waited for, for tests.</value>
    internal TimeSpan MostWait { get; init; } = Limit;

    private StackApi Api => new(clients.Stacks);

    /// <summary>Removes it. Where there is none, what is left is looked for all the same.</summary>
    /// <param name="cancellation">Ends the attempt; what CloudFormation has begun it goes on with.</param>
    /// <exception cref="StackFailedException">CloudFormation did not remove it.</exception>
    /// <exception cref="StillRollingException">CloudFormation is still removing it.</exception>
    /// <exception cref="LeftBehindException">Something else of the target is still there.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!await TryRemoveAsync(cancellation).ConfigureAwait(false))
        {
            narrator.Warn(
                $"Stack '{_stacks.EnvironmentName}' stays: whoever releases may not delete it. Nothing of '{target}' runs any more. " +
                $"Run './build.sh Teardown --target {target}' with the credentials of whoever provisions to remove it.");
            return;
        }

        await ProveAsync(cancellation).ConfigureAwait(false);
        await NameKeptAsync(cancellation).ConfigureAwait(false);
    }

    // False when that is not for these credentials to do.
    private async Task<bool> TryRemoveAsync(CancellationToken cancellation)
    {
        try
        {
            var state = await new StackWork(Api, narrator, time).HaveNoneAsync(_stacks.EnvironmentName, MostWait, cancellation).ConfigureAwait(false);
            if (state.Status is StackStatus.Absent or StackStatus.DeleteComplete)
                return true;

            throw new StillRollingException($"stack '{_stacks.EnvironmentName}' is {state.StatusName}", MostWait, $"Nothing serves on '{target}' any more.");
        }
        catch (Exception denied) when (IsDenied(denied))
        {
            return false;
        }
    }

    private async Task ProveAsync(CancellationToken cancellation)
    {
        var wait = new Wait(ListLimit, narrator, time) { Interval = Interval };
        while (await LookAsync(cancellation).ConfigureAwait(false) is { } found)
        {
            var listed = found.Left.Count + found.Gone;
            if (listed > 0 && await wait.NextAsync($"waiting until {listed} tagged resources of '{target}' are listed no more", cancellation).ConfigureAwait(false))
                continue;

            if (found.Left.Count > 0)
                throw new LeftBehindException(target, found.Left);

            narrator.Say($"Nothing of '{target}' is left in account {settings.Account}, {settings.Region}, but what is kept{(found.Gone > 0 ? $"; {found.Gone} resources of stacks that are gone are still listed" : "")}.");
            return;
        }
    }

    // Null where it may not be asked.
    private async Task<(IReadOnlyList<string> Left, int Gone)?> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var listed = await new LeftoverLook(clients.Tagged, settings.Name, target).ReadAsync(cancellation).ConfigureAwait(false);
            var statuses = new Dictionary<string, StackStatus>(StringComparer.Ordinal);
            foreach (var stack in listed.Select(resource => resource.Owner).Where(owner => owner.Length > 0).Distinct())
                statuses[stack] = (await Api.ObserveAsync(stack, cancellation).ConfigureAwait(false)).Status;

            var meanings = listed
                .Select(resource => (resource.Arn, Meaning: LeftoverRules.Decide(resource, Kept(), statuses.TryGetValue(resource.Owner, out var status) ? status : null)))
                .ToList();
            return ([.. meanings.Where(one => one.Meaning == LeftoverMeaning.Left).Select(one => one.Arn)], meanings.Count(one => one.Meaning == LeftoverMeaning.Gone));
        }
        catch (Exception denied) when (IsDenied(denied))
        {
            narrator.Warn($"That nothing of '{target}' is left was not checked: these credentials may not ask for it ('tag:GetResources').");
            return null;
        }
    }

    private async Task NameKeptAsync(CancellationToken cancellation)
    {
        var look = new KeptLook(clients.Objects, clients.Images, settings.Account);
        List<string> kept = [];
        try
        {
            if (await look.HasBucketAsync(_stacks.BucketName, cancellation).ConfigureAwait(false))
                kept.Add($"bucket '{_stacks.BucketName}' (ledger and builds)");
            if (await look.HasRepositoryAsync(_stacks.RepositoryName, cancellation).ConfigureAwait(false))
                kept.Add($"repository '{_stacks.RepositoryName}' (images)");
        }
        catch (Exception denied) when (IsDenied(denied))
        {
            narrator.Warn($"Whether bucket '{_stacks.BucketName}' and repository '{_stacks.RepositoryName}' are kept was not checked: these credentials may not look at them.");
            return;
        }

        if (kept.Count > 0)
            narrator.Say($"Kept: {string.Join(" and ", kept)}. The next './build.sh Provision --target {target}' takes {(kept.Count == 1 ? "it" : "them")} over.");
    }

    private HashSet<string> Kept() =>
    [
        $"arn:{settings.Partition}:s3:::{_stacks.BucketName}",
        $"arn:{settings.Partition}:ecr:{settings.Region}:{settings.Account}:repository/{_stacks.RepositoryName}",
    ];

    private static bool IsDenied(Exception failure) => FailureCodes.KindOf(failure) == AwsFailureKind.Denied;
}
