using Amazon.Runtime;
using Shunt.Aws.Stacks;
using Shunt.Aws.Waits;
using Shunt.Narration;

namespace Shunt.Aws.Provisioning;

/// <summary>Has CloudFormation say what a change of a stack would do, and takes the question back.</summary>
/// <param name="api">CloudFormation.</param>
/// <param name="narrator">Who is told.</param>
/// <param name="time">Measures the waits.</param>
internal sealed class GroundPreview(StackApi api, INarrator narrator, TimeProvider time)
{
    /// <summary>Asks.</summary>
    /// <param name="plan">The stack as it should be.</param>
    /// <param name="state">How it is.</param>
    /// <param name="limit">How long CloudFormation may take to answer.</param>
    /// <param name="cancellation">Ends the question; it is taken back all the same.</param>
    /// <returns>A line a change; none when it is as it should be.</returns>
    /// <exception cref="StackFailedException">CloudFormation refuses the change, or does not answer in time.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(StackPlan plan, StackState state, TimeSpan limit, CancellationToken cancellation) =>
        StackRules.ToHave(state.Status, isAsWanted: false) switch
        {
            StackNext.Wait => [$"wait for stack '{plan.Name}', which is {state.StatusName}: what is to be changed then is not known yet"],
            StackNext.Remove => [$"remove stack '{plan.Name}', which never was whole ({state.StatusName})", $"add stack '{plan.Name}'"],
            StackNext.ContinueRollback => [$"go on with the way back of stack '{plan.Name}', which is stuck: what is to be changed then is not known yet"],
            StackNext.Attention => throw Failed(plan.Name, $"it is '{state.StatusName}'", "Settle it in CloudFormation, then run the same command again"),
            _ => await AskAsync(plan, state, limit, cancellation).ConfigureAwait(false),
        };

    private async Task<IReadOnlyList<string>> AskAsync(StackPlan plan, StackState state, TimeSpan limit, CancellationToken cancellation)
    {
        // A name of its own: a run that provisions must not find this one and go on with it.
        var name = $"preview-{Guid.NewGuid():N}";
        var wasAbsent = StackRules.ToHave(state.Status, isAsWanted: false) == StackNext.Create && state.Status != StackStatus.ReviewInProgress;
        IReadOnlyList<string> changes;
        try
        {
            changes = await ReadAsync(plan, state, name, limit, cancellation).ConfigureAwait(false);
        }
        catch
        {
            await TryTakeBackAsync(plan.Name, name, wasAbsent).ConfigureAwait(false);
            throw;
        }

        await TakeBackAsync(plan.Name, name, wasAbsent).ConfigureAwait(false);
        return changes;
    }

    private async Task<IReadOnlyList<string>> ReadAsync(StackPlan plan, StackState state, string name, TimeSpan limit, CancellationToken cancellation)
    {
        var (next, reason, changes) = await new Proposal(api).MakeAsync(plan, state, name, new Wait(limit, narrator, time), cancellation).ConfigureAwait(false);
        return next switch
        {
            ChangeSetNext.Execute => changes.Count == 0 ? [$"change outputs or tags of stack '{plan.Name}'"] : [.. changes.Select(change => change.Describe())],
            ChangeSetNext.Empty => [],
            ChangeSetNext.Refused => throw Failed(plan.Name, $"CloudFormation refuses the change ({reason.TrimEnd('.')})", "Mend that and run the same command again"),
            ChangeSetNext.Propose or ChangeSetNext.Executed => throw Failed(plan.Name, "somebody else changed it meanwhile", "Run the same command again"),
            _ => throw Failed(plan.Name, "its change set was not made in time", "Run the same command again"),
        };
    }

    // It is not known whether there is anything to take back; why the question failed is what counts.
    private async Task TryTakeBackAsync(string stack, string name, bool wasAbsent)
    {
        try
        {
            await TakeBackAsync(stack, name, wasAbsent).ConfigureAwait(false);
        }
        catch (Exception second) when (second is AmazonServiceException or ReleaseException)
        {
            narrator.Say($"Change set '{name}' of '{stack}' may be left; it changes nothing.");
        }
    }

    // What the question left goes, whatever became of it: the change set, and the stack that was made for it unless somebody else proposes one meanwhile.
    private async Task TakeBackAsync(string stack, string name, bool wasAbsent)
    {
        await api.DropAsync(stack, name, CancellationToken.None).ConfigureAwait(false);
        if (!wasAbsent || (await api.ObserveAsync(stack, CancellationToken.None).ConfigureAwait(false)).Status != StackStatus.ReviewInProgress)
            return;

        if (!await api.HasProposalsAsync(stack, CancellationToken.None).ConfigureAwait(false))
            await api.RemoveAsync(stack, CancellationToken.None).ConfigureAwait(false);
    }

    private static StackFailedException Failed(string stack, string why, string next) => new(ExitCode.NeedsAttention, stack, $"What would change in stack '{stack}' cannot be told: {why}. {next}.");
}
