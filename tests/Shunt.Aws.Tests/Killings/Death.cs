namespace Shunt.Aws.Tests.Killings;

/// <summary>Where a process is killed.</summary>
/// <param name="At">At which of its changes of AWS, counted from 0.</param>
/// <param name="IsAfter">Whether the change takes effect; its answer does not come in either case.</param>
/// <param name="Of">What the changes have that are counted; all of them by default.</param>
internal sealed record Death(int At, bool IsAfter, string Of = "");
