using Shunt.Aws.Stacks;

namespace Shunt.Aws.Provisioning;

/// <summary>What follows, for something that outlives the environment, from what is there.</summary>
internal static class KeptRules
{
    /// <summary>Decides.</summary>
    /// <param name="status">How the environment's stack is.</param>
    /// <param name="isMadeByStack">Whether the stack was asked to make it when it was last changed.</param>
    /// <param name="exists">Whether it is there.</param>
    public static KeptNext Decide(StackStatus status, bool isMadeByStack, bool exists) => (HasResources(status) && isMadeByStack, exists) switch
    {
        (true, true) => KeptNext.Make,
        (true, false) => IsSettled(status) ? KeptNext.Lost : KeptNext.Make,
        (false, true) => KeptNext.TakeOver,
        (false, false) => KeptNext.Make,
    };

    // A stack that never was whole keeps nothing, and leaves behind what it was told to.
    private static bool HasResources(StackStatus status) => status is not (
        StackStatus.Absent or StackStatus.Unknown or StackStatus.ReviewInProgress or StackStatus.CreateFailed or
        StackStatus.RollbackInProgress or StackStatus.RollbackFailed or StackStatus.RollbackComplete or
        StackStatus.DeleteInProgress or StackStatus.DeleteFailed or StackStatus.DeleteComplete);

    // While it is being made, what is missing may come.
    private static bool IsSettled(StackStatus status) => status is
        StackStatus.CreateComplete or StackStatus.UpdateComplete or StackStatus.UpdateRollbackComplete or StackStatus.ImportComplete or StackStatus.ImportRollbackComplete;
}
