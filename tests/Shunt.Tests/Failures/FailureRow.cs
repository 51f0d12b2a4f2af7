namespace Shunt.Tests.Failures;

/// <summary>A row of <c>docs/failures.md</c>, as far as a test can hold a message against it.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="ExitCode">What the command ends with.</param>
/// <param name="Beginning">How its message begins; <c>&lt;…&gt;</c> stands for what differs.</param>
/// <param name="WhoServes">What the message says of who serves.</param>
/// <param name="Next">What it says is to be done next.</param>
internal sealed record FailureRow(string Fault, int ExitCode, string Beginning, string WhoServes, string Next);
