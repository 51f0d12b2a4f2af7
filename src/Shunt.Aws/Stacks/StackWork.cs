using Shunt.Aws.Waits;
using Shunt.Narration;

namespace Shunt.Aws.Stacks;

/// <summary>Brings a stack to where it should be from wherever it is, a step at a time: look, decide, act, look again.</summary>
/// <param name="api">CloudFormation.</param>
/// <param name="narrator">Who is told.</param>
/// <param name="clock">Measures the waits.</param>
internal sealed class StackWork(StackApi api, INarrator narrator, TimeProvider clock)
{
    // Another release that makes change sets of the same stack at the same time can make ours obsolete; with a lease that is rare.
    private const int MostProposals = 5;

    /// <summary>Has a stack be as planned.</summary>
    /// <param name="plan">The stack.</param>
    /// <param name="changeSet">Begins the names of the change sets; the same for the same step of the same release, so that a run that goes on finds them.</param>
    /// <param name="approve">Sees what would change, and is asked directly before it does; throws to have nothing changed.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">Ends the attempt; what CloudFormation has begun it goes on with.</param>
    /// <param name="look">Looks at what is in it while CloudFormation is at work; throws where that tells the end of it earlier. Default null.</param>
    /// <returns>The stack; one that CloudFormation is still at work on when the limit is reached, which is not a failure.</returns>
    /// <exception cref="StackFailedException">It is not as planned, and will not be.</exception>
    /// <exception cref="StillRollingException">CloudFormation is still making the change set.</exception>
    public async Task<StackState> HaveAsync(
        StackPlan plan, string changeSet, Func<IReadOnlyList<StackChange>, CancellationToken, Task> approve, TimeSpan limit, CancellationToken cancellation, Func<CancellationToken, Task>? look = null)
    {
        var wait = new Wait(limit, narrator, clock);
        var proposal = new Proposal(api);
        var executed = "";
        var proposals = 0;
        while (true)
        {
            var state = await api.ObserveAsync(plan.Name, cancellation).ConfigureAwait(false);
            await RefuseTakenBackAsync(plan.Name, state, executed, cancellation).ConfigureAwait(false);
            switch (StackRules.ToHave(state.Status, isAsWanted: executed.Length > 0 && state.ChangeSet == executed))
            {
                case StackNext.Nothing:
                    return state;
                case StackNext.Create or StackNext.Update when proposals == MostProposals:
                    throw Proposal.Failed(plan.Name, $"other releases changed it {MostProposals} times meanwhile", "Run the same command again");
                case StackNext.Create or StackNext.Update:
                    var name = $"{changeSet}-{proposals++}";
                    var end = await proposal.RunAsync(plan, state, name, approve, wait, cancellation).ConfigureAwait(false);
                    if (end == ProposalEnd.Empty)
                        return state;
                    executed = end == ProposalEnd.Executed ? name : "";
                    continue;
                case StackNext.Remove:
                    narrator.Say($"Stack '{plan.Name}' never was whole ({state.StatusName}): it is removed and made anew.");
                    await HaveNoneAsync(plan.Name, wait.Rest, cancellation).ConfigureAwait(false);
                    continue;
                case StackNext.ContinueRollback:
                    narrator.Warn($"The way back of '{plan.Name}' is stuck ({state.Reason}); going on with it.");
                    await api.ContinueRollbackAsync(plan.Name, cancellation).ConfigureAwait(false);
                    break;
                case StackNext.Attention:
                    throw Unsettled(state, plan.Name, "changed");
            }

            if (look is not null)
                await look(cancellation).ConfigureAwait(false);
            if (!await wait.NextAsync(plan.Name, state, cancellation).ConfigureAwait(false))
                return state;
        }
    }

    /// <summary>Has no stack of a name.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">Ends the attempt; what CloudFormation has begun it goes on with.</param>
    /// <returns>The stack as it was seen last: absent, or still being deleted when the limit is reached.</returns>
    /// <exception cref="StackFailedException">It cannot be deleted.</exception>
    public async Task<StackState> HaveNoneAsync(string stack, TimeSpan limit, CancellationToken cancellation)
    {
        var wait = new Wait(limit, narrator, clock);
        var wasAsked = false;
        while (true)
        {
            var state = await api.ObserveAsync(stack, cancellation).ConfigureAwait(false);
            var next = StackRules.ToHaveNone(state.Status);
            if (next == StackNext.Nothing)
                return state;

            // CloudFormation refuses by going back to the state before: what the stack exports is in use.
            if (wasAsked && next == StackNext.Remove)
                throw await NotDeletedAsync(state, stack, cancellation).ConfigureAwait(false);
            if (next == StackNext.Attention)
                throw Unsettled(state, stack, "deleted");
            if (next == StackNext.Remove)
            {
                await api.RemoveAsync(stack, cancellation).ConfigureAwait(false);
                wasAsked = true;
            }

            if (!await wait.NextAsync(stack, state, cancellation).ConfigureAwait(false))
                return state;
        }
    }

    // What was executed and is not there any more was taken back by CloudFormation: that is a result, and the next look must not make it again.
    private async Task RefuseTakenBackAsync(string stack, StackState state, string executed, CancellationToken cancellation)
    {
        if (executed.Length == 0 || state.ChangeSet != executed || state.Status is not (StackStatus.RollbackComplete or StackStatus.RollbackFailed or StackStatus.UpdateRollbackComplete or StackStatus.CreateFailed))
            return;

        throw Proposal.Failed(stack, $"CloudFormation took the change back{Because(await api.FindFailureAsync(stack, cancellation).ConfigureAwait(false))}", "Mend that and run the same command again");
    }

    private async Task<StackFailedException> NotDeletedAsync(StackState state, string stack, CancellationToken cancellation)
    {
        var reason = state.Reason.Length > 0 ? state.Reason : await api.FindFailureAsync(stack, cancellation).ConfigureAwait(false);
        return new StackFailedException(ExitCode.Failed, stack, $"Stack '{stack}' was not deleted{Because(reason)}. Remove what uses it first, then run the same command again.");
    }

    private static StackFailedException Unsettled(StackState state, string stack, string what) => new(
        ExitCode.NeedsAttention, stack, $"Stack '{stack}' was not {what}: it is '{state.StatusName}'{Because(state.Reason)}. Settle it in CloudFormation, then run the same command again.");

    private static string Because(string reason) => reason.Length == 0 ? "" : $" ({reason.TrimEnd('.')})";
}
