namespace Shunt.Aws.Stacks;

/// <summary>A stack's state, each as CloudFormation names it, and the two for which it has no name.</summary>
/// <remarks>AWS CloudFormation API reference, data type <c>Stack</c>, member <c>StackStatus</c>.</remarks>
internal enum StackStatus
{
    /// <summary>There is no such stack, or there was one.</summary>
    Absent,

    /// <summary>A state that CloudFormation did not have when this was written.</summary>
    Unknown,

    ReviewInProgress,
    CreateInProgress,
    CreateFailed,
    CreateComplete,
    RollbackInProgress,
    RollbackFailed,
    RollbackComplete,
    UpdateInProgress,
    UpdateCompleteCleanupInProgress,
    UpdateComplete,
    UpdateFailed,
    UpdateRollbackInProgress,
    UpdateRollbackFailed,
    UpdateRollbackCompleteCleanupInProgress,
    UpdateRollbackComplete,
    DeleteInProgress,
    DeleteFailed,
    DeleteComplete,
    ImportInProgress,
    ImportComplete,
    ImportRollbackInProgress,
    ImportRollbackFailed,
    ImportRollbackComplete,
}
