using System.Globalization;
using Shunt.Aws.Stacks;
using Shunt.Aws.Waits;
using Shunt.Platforms;

namespace Shunt.Aws.Routing;

/// <summary>Has the plain route lead somewhere, from wherever it leads: look, decide, act, look again.</summary>
/// <param name="site">The target.</param>
/// <param name="ask">Asks the plain route for the version that answers; null where nobody can tell.</param>
internal sealed class AliasMove(Site site, Func<CancellationToken, Task<string?>>? ask)
{
    private const int MostAttempts = 5;

    // The watch of CloudFormation is not counted.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    // What AWS tells directly after a change may be from before it.
    private const int PuzzledLooks = 5;

    // Every node of a load balancer learns of a rule by itself: so many answers in a row are taken for all of them.
    private const int Answers = 5;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(1);

    private readonly TargetStacks _stacks = site.Stacks;
    private readonly AliasLook _look = new(site.Clients.Balancers, site.Environment.Listener);

    /// <summary>Moves it.</summary>
    /// <param name="shares">One version or two; their shares sum to 100.</param>
    /// <param name="watch">How long CloudFormation is to watch the alarms of the first version: whole minutes; 0 for the way back, which nothing may take back.</param>
    /// <param name="epoch">The release's epoch.</param>
    /// <param name="cancellation">Ends the attempt; what CloudFormation has begun it goes on with.</param>
    /// <exception cref="StaleEpochException">A newer release was seen; nothing moved.</exception>
    /// <exception cref="StackFailedException">It does not lead there, and will not; or it does, and requests do not follow it within a minute.</exception>
    /// <exception cref="StillRollingException">CloudFormation is still at work.</exception>
    public async Task RunAsync(IReadOnlyList<Share> shares, TimeSpan watch, int epoch, CancellationToken cancellation)
    {
        await site.Fence.CheckAsync(epoch, cancellation).ConfigureAwait(false);
        var versions = await VersionsAsync(cancellation).ConfigureAwait(false);
        var wait = new Wait(Limit, site.Narrator, site.Time);
        for (var (attempt, puzzled) = (0, 0); ;)
        {
            var goal = new AliasGoal(shares, epoch, ChangeSet(shares, epoch, attempt), IsWayBack: watch == TimeSpan.Zero);
            var (stack, rules) = await SeeAsync(cancellation).ConfigureAwait(false);
            var state = StateOf(stack, AliasLook.Served(rules, _stacks.Host(null), versions));
            switch (AliasRules.Decide(state, goal))
            {
                case AliasNext.Nothing or AliasNext.Watch:
                    await ConfirmAsync(shares, cancellation).ConfigureAwait(false);
                    return;
                case AliasNext.Change when attempt == MostAttempts:
                    throw Proposal.Failed(_stacks.RoutingName, $"other changes came first {MostAttempts} times", "Run the same command again");
                case AliasNext.Change:
                    var end = await ChangeAsync(stack, rules, goal, watch, wait, cancellation).ConfigureAwait(false);
                    if (end == ProposalEnd.Empty)
                        goto case AliasNext.Attention;
                    attempt += end == ProposalEnd.Obsolete ? 1 : 0;
                    continue;
                case AliasNext.Cancel:
                    await site.Fence.CheckAsync(epoch, cancellation).ConfigureAwait(false);
                    site.Narrator.Say($"CloudFormation still watches the last step of '{_stacks.RoutingName}': it is cancelled.");
                    await site.Api.CancelUpdateAsync(_stacks.RoutingName, cancellation).ConfigureAwait(false);
                    break;
                case AliasNext.ContinueRollback:
                    site.Narrator.Warn($"The way back of '{_stacks.RoutingName}' is stuck ({stack.Reason}); going on with it.");
                    await site.Api.ContinueRollbackAsync(_stacks.RoutingName, cancellation).ConfigureAwait(false);
                    break;
                case AliasNext.Remove:
                    await site.Work.HaveNoneAsync(_stacks.RoutingName, wait.Rest, cancellation).ConfigureAwait(false);
                    continue;
                case AliasNext.Reverted:
                    throw Proposal.Failed(_stacks.RoutingName, $"CloudFormation took the step back ({await site.Api.WhyAsync(stack, cancellation).ConfigureAwait(false)})", "Mend that and run the same command again");
                case AliasNext.Superseded:
                    throw new StaleEpochException(site.Target, epoch, AliasLook.Epoch(stack));
                case AliasNext.Attention when ++puzzled < PuzzledLooks:
                    break;
                case AliasNext.Attention:
                    throw new StackFailedException(
                        ExitCode.NeedsAttention, _stacks.RoutingName,
                        $"The route {_stacks.Host(null)} was not moved: its rule leads to {Told(state.Served)}, and stack '{_stacks.RoutingName}' ({stack.StatusName}) has {Told(state.Asked)}. Set the rule back, or settle the stack in CloudFormation, then run the same command again.");
            }

            if (!await wait.NextAsync(_stacks.RoutingName, stack, cancellation).ConfigureAwait(false))
                throw new StillRollingException($"stack '{_stacks.RoutingName}' is {stack.StatusName}", Limit);
        }
    }

    /// <summary>The versions whose target groups can be led to, by the ARNs of these.</summary>
    /// <param name="releases">The releases' stacks.</param>
    /// <param name="prefix">What their names begin with.</param>
    public static IReadOnlyDictionary<string, string> Versions(IEnumerable<StackState> releases, string prefix) => releases
        .Where(stack => stack.Outputs.ContainsKey("TargetGroup"))
        .ToDictionary(stack => stack.Outputs["TargetGroup"], stack => stack.Name[prefix.Length..]);

    /// <summary>The version that a change set gives its share to; null for a change set that is none of ours.</summary>
    /// <param name="changeSet">The change set's name; null for none.</param>
    public static string? SuffixOf(string? changeSet) => changeSet?.Split('-') is ["release", _, var suffix, _, _] ? suffix : null;

    private static string ChangeSet(IReadOnlyList<Share> shares, int epoch, int attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"release-{epoch}-{shares[0].Suffix}-{shares[0].Weight}-{attempt}");

    private static string Told(IReadOnlyList<Share> shares) =>
        shares.Count == 0 ? "nothing" : string.Join(" and ", shares.Select(share => $"{(share.Suffix.Length > 0 ? share.Suffix : "a target group that is no version's")} ({share.Weight} %)"));

    private static AliasState StateOf(StackState stack, IReadOnlyList<Share> served) => new()
    {
        Status = stack.Status,
        Epoch = AliasLook.Epoch(stack),
        ChangeSet = stack.ChangeSet,
        Asked = AliasLook.Asked(stack),
        Served = served,
    };

    private async Task<IReadOnlyDictionary<string, string>> VersionsAsync(CancellationToken cancellation) =>
        Versions(await site.Api.ListAsync(_stacks.ReleasePrefix, cancellation).ConfigureAwait(false), _stacks.ReleasePrefix);

    private async Task<(StackState Stack, IReadOnlyList<Amazon.ElasticLoadBalancingV2.Model.Rule> Rules)> SeeAsync(CancellationToken cancellation) =>
        (await site.Api.ObserveAsync(_stacks.RoutingName, cancellation).ConfigureAwait(false), await _look.RulesAsync(cancellation).ConfigureAwait(false));

    private async Task<ProposalEnd> ChangeAsync(
        StackState stack, IReadOnlyList<Amazon.ElasticLoadBalancingV2.Model.Rule> rules, AliasGoal goal, TimeSpan watch, Wait wait, CancellationToken cancellation)
    {
        // A first version replaces nothing: what would be taken back is the route itself.
        var isNew = StackRules.ToHave(stack.Status, isAsWanted: false) == StackNext.Create;
        var isWatched = watch > TimeSpan.Zero && !isNew;
        var priority = stack.Parameters.TryGetValue("Priority", out var known) ? int.Parse(known, CultureInfo.InvariantCulture) : FreePriority(AliasLook.Taken(rules));
        var plan = _stacks.Routing(
            goal.Shares, goal.Epoch, priority, site.Environment.StackRole,
            isWatched ? _stacks.Alarms(goal.Shares[0].Suffix, site.Settings.Partition) : [],
            isWatched ? TimeSpan.FromMinutes(Math.Ceiling(watch.TotalMinutes)) : TimeSpan.Zero);
        return await new Proposal(site.Api)
            .RunAsync(plan, stack, goal.ChangeSet, (_, ended) => site.Fence.CheckAsync(goal.Epoch, ended), wait, cancellation).ConfigureAwait(false);
    }

    private static int FreePriority(IReadOnlySet<int> taken)
    {
        var priority = Priorities.Alias;
        while (taken.Contains(priority))
            priority++;
        return priority;
    }

    private async Task ConfirmAsync(IReadOnlyList<Share> shares, CancellationToken cancellation)
    {
        if (ask is null || shares is not [{ Weight: 100 } only])
            return;

        var wait = new Wait(AnswerLimit, site.Narrator, site.Time) { Interval = TimeSpan.FromSeconds(1) };
        for (var same = 0; same < Answers;)
        {
            var answered = await ask(cancellation).ConfigureAwait(false) ?? "nobody";
            same = answered == only.Suffix ? same + 1 : 0;
            if (same > 0 || await wait.NextAsync($"waiting for requests to {_stacks.Host(null)} to follow its route, the last of which was answered by {answered}", cancellation).ConfigureAwait(false))
                continue;

            throw new StackFailedException(
                ExitCode.Failed, _stacks.RoutingName,
                $"Requests to {_stacks.Host(null)} did not follow its route within {AnswerLimit.TotalSeconds:0} s: stack '{_stacks.RoutingName}' and its rule lead to {Told(shares)}, and the last request was answered by {answered}. See what the load balancer does, then run the same command again.");
        }
    }
}
