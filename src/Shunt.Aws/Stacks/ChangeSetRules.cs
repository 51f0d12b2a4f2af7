namespace Shunt.Aws.Stacks;

/// <summary>What follows from a change set's state, whoever left it in it.</summary>
internal static class ChangeSetRules
{
    // CloudFormation calls a change set without changes failed. These are the two ways in which it says so; there is no code for it.
    private static readonly string[] SaidOfEmpty = ["didn't contain changes", "No updates are to be performed"];

    /// <summary>The next step.</summary>
    /// <param name="state">How it is.</param>
    public static ChangeSetNext Decide(ChangeSetState state) => (state.Status, state.Execution) switch
    {
        (null or "DELETE_PENDING" or "DELETE_IN_PROGRESS" or "DELETE_COMPLETE" or "DELETE_FAILED", _) => ChangeSetNext.Propose,

        // An executed one makes all others of its stack obsolete: so no older release's can move anything later.
        (_, "OBSOLETE") => ChangeSetNext.Propose,
        (_, "EXECUTE_IN_PROGRESS" or "EXECUTE_COMPLETE" or "EXECUTE_FAILED") => ChangeSetNext.Executed,
        ("FAILED", _) => IsEmpty(state.Reason) ? ChangeSetNext.Empty : ChangeSetNext.Refused,
        ("CREATE_COMPLETE", "AVAILABLE") => ChangeSetNext.Execute,
        _ => ChangeSetNext.Wait,
    };

    private static bool IsEmpty(string reason) => SaidOfEmpty.Any(said => reason.Contains(said, StringComparison.OrdinalIgnoreCase));
}
