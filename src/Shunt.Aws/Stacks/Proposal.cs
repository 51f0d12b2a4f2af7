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
        StackPlan plan, StackState state, string name, Func<IReadOnlyList<StackChange>, CancellationToken, Task> approve, StackWait wait, CancellationToken cancellation)
    {
        await api.ProposeAsync(plan, StackRules.ToHave(state.Status, isAsWanted: false) == StackNext.Create, name, cancellation).ConfigureAwait(false);
        while (true)
        {
            var (proposal, changes) = await api.ReadChangeSetAsync(plan.Name, name, cancellation).ConfigureAwait(false);
            switch (ChangeSetRules.Decide(proposal))
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
                    throw Failed(plan.Name, $"CloudFormation refused the change ({proposal.Reason.TrimEnd('.')})", "Mend that and run the same command again");
                default:
                    if (!await wait.NextAsync(state, cancellation).ConfigureAwait(false))
                        throw new StillRollingException($"change set '{name}' of stack '{plan.Name}' is being made", wait.Limit);
                    break;
            }
        }
    }

    /// <summary>A stack that was not changed.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="why">Why, as a clause.</param>
    /// <param name="next">One next step.</param>
    internal static StackFailedException Failed(string stack, string why, string next) => new(ExitCode.Failed, stack, $"Stack '{stack}' was not changed: {why}. {next}.");
}
