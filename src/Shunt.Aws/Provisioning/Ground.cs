using System.Security.Cryptography;
using System.Text;
using Shunt.Aws.Failures;
using Shunt.Aws.Stacks;
using Shunt.Narration;
using Shunt.Targets;

namespace Shunt.Aws.Provisioning;

/// <summary>What the releases of a target stand on: the environment's stack, and the bucket and the repository that outlive it.</summary>
/// <param name="settings">Where the target is.</param>
/// <param name="target">The target's name.</param>
/// <param name="component">What is released.</param>
/// <param name="clients">The clients.</param>
/// <param name="narrator">Who is told.</param>
/// <param name="time">Measures the waits.</param>
internal sealed class Ground(AwsSettings settings, string target, ComponentSettings component, AwsClients clients, INarrator narrator, TimeProvider time)
{
    /// <value>A load balancer takes minutes, a certificate or a role that waits for another one longer.</value>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private readonly TargetStacks _stacks = new(settings, target, component);

    /// <value>How long CloudFormation is waited for, for tests.</value>
    internal TimeSpan MostWait { get; init; } = Limit;

    private StackApi Api => new(clients.Stacks);

    /// <summary>Says what making it would change. Leaves no change set, nor a stack without anything in it.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>A line a change; none when it is as it should be.</returns>
    /// <exception cref="ReleaseException">It cannot be told; nothing was touched.</exception>
    public async Task<IReadOnlyList<string>> PlanAsync(CancellationToken cancellation)
    {
        var (plan, taken, state) = await LookAsync(cancellation).ConfigureAwait(false);
        var changes = await new GroundPreview(Api, narrator, time).RunAsync(plan, state, MostWait, cancellation).ConfigureAwait(false);
        return changes.Count == 0 ? [] : [.. taken, .. changes];
    }

    /// <summary>Makes it, or brings it to where it should be.</summary>
    /// <param name="show">Is shown the changes directly before they are made.</param>
    /// <param name="cancellation">Ends the attempt; what CloudFormation has begun it goes on with.</param>
    /// <returns>Whether anything was changed.</returns>
    /// <exception cref="ReleaseException">It was not made; or it is still being made, which is not a failure: the same command goes on with it.</exception>
    public async Task<bool> MakeAsync(Action<IReadOnlyList<string>> show, CancellationToken cancellation)
    {
        var (plan, taken, _) = await LookAsync(cancellation).ConfigureAwait(false);
        var isChanged = false;
        var state = await new StackWork(Api, narrator, time).HaveAsync(
            plan,
            ChangeSetOf(plan),
            (changes, _) =>
            {
                show([.. taken, .. changes.Select(change => change.Describe())]);
                isChanged = true;
                return Task.CompletedTask;
            },
            MostWait,
            cancellation).ConfigureAwait(false);

        // A change set without changes is none, so what is whole and was not changed is as it should be.
        if (StackRules.ToHave(state.Status, isAsWanted: true) is StackNext.Wait or StackNext.ContinueRollback or StackNext.Remove)
            throw StillRolling(state);

        if (isChanged && settings is { Domain: { } domain, HostedZoneId: null } && TargetEnvironment.Read(state.Outputs) is { Address.Length: > 0 } made)
            narrator.Say($"Have '*.{target}.{domain}' lead to {made.Address}: its zone is kept elsewhere.");
        return isChanged;
    }

    private async Task<(StackPlan Plan, IReadOnlyList<string> Taken, StackState State)> LookAsync(CancellationToken cancellation)
    {
        await AccountCheck.RequireAsync(clients.Identities, settings, target, cancellation).ConfigureAwait(false);
        var state = await Api.ObserveAsync(_stacks.EnvironmentName, cancellation).ConfigureAwait(false);
        var look = new KeptLook(clients.Objects, clients.Images, settings.Account, new AwsFailures(settings, target));
        var bucket = Decide(state, "MakesArtifacts", await look.HasBucketAsync(_stacks.BucketName, cancellation).ConfigureAwait(false));
        var repository = Decide(state, "MakesImages", await look.HasRepositoryAsync(_stacks.RepositoryName, cancellation).ConfigureAwait(false));
        string[] taken =
        [
            .. Kept(bucket, "bucket", _stacks.BucketName, "the ledger and the builds in it are lost"),
            .. Kept(repository, "repository", _stacks.RepositoryName, "the images in it are lost"),
        ];
        var isNew = StackRules.ToHave(state.Status, isAsWanted: false) is StackNext.Create or StackNext.Remove;
        return (_stacks.Environment(bucket == KeptNext.Make, repository == KeptNext.Make), isNew ? taken : [], state);
    }

    // What was made before there was a choice was made.
    private static KeptNext Decide(StackState state, string parameter, bool exists) =>
        KeptRules.Decide(state.Status, state.Parameters.GetValueOrDefault(parameter, "true") == "true", exists);

    private IEnumerable<string> Kept(KeptNext next, string kind, string name, string loss) => next switch
    {
        KeptNext.TakeOver => [$"take over {kind} '{name}', which an earlier environment left"],
        KeptNext.Lost => throw new StackFailedException(
            ExitCode.NeedsAttention,
            _stacks.EnvironmentName,
            $"Stack '{_stacks.EnvironmentName}' was not changed: it made {kind} '{name}', which is gone, and {loss}. " +
            $"Remove the stacks of '{settings.Name}-{target}' in CloudFormation, routing first, then run the same command again: it makes everything anew."),
        _ => [],
    };

    // One that was made for the same is gone on with, one for anything else is not.
    private static string ChangeSetOf(StackPlan plan)
    {
        var all = plan.Template + string.Concat(plan.Parameters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"\0{one.Key}={one.Value}"));
        return "provision-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
    }

    private StackFailedException StillRolling(StackState state) => new(
        ExitCode.NeedsAttention,
        _stacks.EnvironmentName,
        $"Stack '{_stacks.EnvironmentName}' is still {state.StatusName} after {MostWait.TotalMinutes:0} min, and CloudFormation goes on with it: nothing failed. Run the same command again: it goes on from there.");
}
