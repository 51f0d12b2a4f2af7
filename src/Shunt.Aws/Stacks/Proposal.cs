using Shunt.Aws.Waits;

namespace Shunt.Aws.Stacks;

/// <summary>One change set, from its making to its execution.</summary>
/// <param name="api">CloudFormation.</param>
internal sealed class Proposal(StackApi api)
{
    /// <summary>Makes it, or goes on with the one of that name, and executes it.</summary>
    /// <param name="plan">The stack.</param>
    /// <param name="state">How the stack is.</param>
    /// <param name="name">The change set's name.</param>
    /// <param name="approve">Sees what would change, and is asked directly before it does; throws to have nothing changed.</param>
    /// <param name="wait">The wait that this is a part of.</param>
    /// <param name="cancellation">Ends the attempt; the change set is then executed or it is not.</param>
    /// <exception cref="StackFailedException">CloudFormation refuses it.</exception>
    /// <exception cref="StillRollingException">CloudFormation is still making it.</exception>
    public async Task<ProposalEnd> RunAsync(
        StackPlan plan, StackState state, string name, Func<IReadOnlyList<StackChange>, CancellationToken, Task> approve, Wait wait, CancellationToken cancellation)
    {
        var (next, reason, changes) = await MakeAsync(plan, state, name, wait, cancellation).ConfigureAwait(false);
        switch (next)
        {
            case ChangeSetNext.Execute:
                await approve(changes, cancellation).ConfigureAwait(false);
                await api.ExecuteAsync(plan.Name, name, cancellation).ConfigureAwait(false);
                return ProposalEnd.Executed;
            case ChangeSetNext.Executed:
                return ProposalEnd.Executed;
            case ChangeSetNext.Empty:
                await api.DropAsync(plan.Name, name, cancellation).ConfigureAwait(false);
                return ProposalEnd.Empty;
            case ChangeSetNext.Propose:
                return ProposalEnd.Obsolete;
            case ChangeSetNext.Refused:
                throw Failed(plan.Name, $"CloudFormation refused the change ({reason.TrimEnd('.')})", "Mend that and run the same command again");
            default:
                throw new StillRollingException($"change set '{name}' of stack '{plan.Name}' is being made", wait.Limit);
        }
    }

    /// <summary>Makes it, or goes on with the one of that name, and does not execute it.</summary>
    /// <param name="plan">The stack.</param>
    /// <param name="state">How the stack is.</param>
    /// <param name="name">The change set's name.</param>
    /// <param name="wait">The wait that this is a part of.</param>
    /// <param name="cancellation">Ends the attempt; the change set may be left.</param>
    /// <returns>What is to be done next about it, which is to wait where the limit came first; what CloudFormation says of it; and what would change.</returns>
    public async Task<(ChangeSetNext Next, string Reason, IReadOnlyList<StackChange> Changes)> MakeAsync(
        StackPlan plan, StackState state, string name, Wait wait, CancellationToken cancellation)
    {
        await api.ProposeAsync(plan, StackRules.ToHave(state.Status, isAsWanted: false) == StackNext.Create, name, cancellation).ConfigureAwait(false);
        while (true)
        {
            var (proposal, changes) = await api.ReadChangeSetAsync(plan.Name, name, cancellation).ConfigureAwait(false);
            var next = ChangeSetRules.Decide(proposal);
            if (next != ChangeSetNext.Wait || !await wait.NextAsync(plan.Name, state, cancellation).ConfigureAwait(false))
                return (next, proposal.Reason, changes);
        }
    }

    /// <summary>A stack that was not changed.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="why">Why, as a clause.</param>
    /// <param name="next">One next step.</param>
    internal static StackFailedException Failed(string stack, string why, string next) => new(ExitCode.Failed, stack, $"Stack '{stack}' was not changed: {why}. {next}.");
}
