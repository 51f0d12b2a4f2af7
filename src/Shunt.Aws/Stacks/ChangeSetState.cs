namespace Shunt.Aws.Stacks;

/// <summary>A change set, at one moment.</summary>
/// <param name="Status">What CloudFormation calls its making: <c>CREATE_PENDING</c>, <c>CREATE_COMPLETE</c>, <c>FAILED</c>, …; null when there is none.</param>
/// <param name="Execution">What it calls its execution: <c>AVAILABLE</c>, <c>EXECUTE_COMPLETE</c>, <c>OBSOLETE</c>, …</param>
/// <param name="Reason">What it says of it.</param>
internal sealed record ChangeSetState(string? Status, string Execution, string Reason = "");
