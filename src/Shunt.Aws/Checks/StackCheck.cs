using Shunt.Aws.Failures;
using Shunt.Aws.Stacks;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether a target's stacks are in a state that a release can go on from.</summary>
/// <param name="api">CloudFormation.</param>
/// <param name="stacks">The stacks as they are named.</param>
internal sealed class StackCheck(StackApi api, TargetStacks stacks)
{
    private const string Subject = "stacks";

    /// <summary>One finding when all can be gone on from, otherwise one a stack that cannot.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        // The environment's has a line of its own.
        var found = (await api.ListAsync($"{stacks.Prefix}-", cancellation).ConfigureAwait(false)).Where(stack => stack.Name != stacks.EnvironmentName).ToList();
        var faults = found.Select(Of).OfType<Finding>().ToList();
        return faults.Count > 0 ? faults : [Finding.Ok(Subject, found.Count == 0 ? "neither a version nor the alias yet" : string.Join(", ", found.Select(stack => $"{stack.Name} {stack.StatusName}").Order(StringComparer.Ordinal)))];
    }

    private static Finding? Of(StackState stack)
    {
        var detail = $"stack '{stack.Name}' is {stack.StatusName}{(stack.Reason.Length > 0 ? $" ({FailureText.Clause(stack.Reason)})" : "")}";
        return StackRules.ToHave(stack.Status, isAsWanted: true) switch
        {
            StackNext.ContinueRollback => Finding.NotOk(Subject, detail, "Mend what its reason names; the next release or Rollback then goes on with its way back. docs/aws.md says how to settle it by hand."),
            StackNext.Attention => Finding.NotOk(Subject, detail, "Settle it in CloudFormation: nothing that could be decided here would be safe."),
            StackNext.Create => Finding.NotOk(Subject, $"{detail}: a change set was never executed", "The next release to it makes it; otherwise delete the stack in CloudFormation: there is nothing in it."),
            StackNext.Remove => Finding.NotOk(Subject, detail, "It never was whole: the next release of that version removes it and makes it anew, and Teardown removes it."),
            StackNext.Wait => Finding.NotChecked(Subject, $"{detail}: CloudFormation is at work on it"),
            _ => null,
        };
    }
}
