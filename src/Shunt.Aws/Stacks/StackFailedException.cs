namespace Shunt.Aws.Stacks;

/// <summary>CloudFormation did not make, change or remove a stack.</summary>
internal sealed class StackFailedException : ReleaseException
{
    /// <summary>Tells it.</summary>
    /// <param name="exitCode">How the command ends.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="message">What did not happen and why, and one next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public StackFailedException(ExitCode exitCode, string stack, string message, Exception? cause = null)
        : base(exitCode, message, cause) => Stack = stack;

    /// <value>The stack.</value>
    public string Stack { get; }
}
