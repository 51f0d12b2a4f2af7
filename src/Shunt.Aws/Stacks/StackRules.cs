using System.Text;

namespace Shunt.Aws.Stacks;

/// <summary>What follows from a stack's state, whoever left it in it: a run that was killed, a person, or CloudFormation.</summary>
internal static class StackRules
{
    /// <summary>A state by the name CloudFormation gives it.</summary>
    /// <param name="name">The name, such as <c>UPDATE_COMPLETE</c>; null when there is no such stack.</param>
    public static StackStatus Read(string? name)
    {
        if (name is null)
            return StackStatus.Absent;

        return Names.GetValueOrDefault(name, StackStatus.Unknown);
    }

    /// <summary>The next step on the way to a stack that is as its template says.</summary>
    /// <param name="status">How it is.</param>
    /// <param name="isAsWanted">Whether it has the template and the parameters that it should have.</param>
    public static StackNext ToHave(StackStatus status, bool isAsWanted) => status switch
    {
        // A change set that was never executed leaves a stack without anything in it, which another change set fills.
        StackStatus.Absent or StackStatus.DeleteComplete or StackStatus.ReviewInProgress => StackNext.Create,
        StackStatus.CreateComplete or StackStatus.UpdateComplete or StackStatus.ImportComplete when isAsWanted => StackNext.Nothing,
        StackStatus.CreateComplete or StackStatus.UpdateComplete or StackStatus.UpdateRollbackComplete or
            StackStatus.ImportComplete or StackStatus.ImportRollbackComplete => StackNext.Update,

        // It never was whole; what was made of it is in the way of making it anew.
        StackStatus.CreateFailed or StackStatus.RollbackComplete or StackStatus.RollbackFailed or StackStatus.DeleteFailed => StackNext.Remove,
        StackStatus.UpdateRollbackFailed => StackNext.ContinueRollback,

        // Only a stack whose failures somebody told CloudFormation to keep gets here.
        StackStatus.UpdateFailed or StackStatus.ImportRollbackFailed or StackStatus.Unknown => StackNext.Attention,
        _ => StackNext.Wait,
    };

    /// <summary>The next step on the way to no stack.</summary>
    /// <param name="status">How it is.</param>
    public static StackNext ToHaveNone(StackStatus status) => status switch
    {
        StackStatus.Absent or StackStatus.DeleteComplete => StackNext.Nothing,
        StackStatus.DeleteInProgress => StackNext.Wait,
        StackStatus.Unknown => StackNext.Attention,

        // CloudFormation deletes in any settled state, and stops what it is making in order to.
        StackStatus.UpdateInProgress or StackStatus.UpdateCompleteCleanupInProgress or StackStatus.UpdateRollbackInProgress or
            StackStatus.UpdateRollbackCompleteCleanupInProgress or StackStatus.ImportInProgress or StackStatus.ImportRollbackInProgress => StackNext.Wait,
        _ => StackNext.Remove,
    };

    private static readonly Dictionary<string, StackStatus> Names = Enum.GetValues<StackStatus>()
        .Where(status => status is not (StackStatus.Absent or StackStatus.Unknown))
        .ToDictionary(NameOf, StringComparer.Ordinal);

    private static string NameOf(StackStatus status)
    {
        var name = new StringBuilder();
        foreach (var letter in status.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }
}
