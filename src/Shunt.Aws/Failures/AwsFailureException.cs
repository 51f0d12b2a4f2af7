using Shunt.Misuse;

namespace Shunt.Aws.Failures;

/// <summary>AWS did not do what it was asked, for a reason that lies with the account, the credentials or the way there, and not with the version that is released.</summary>
[Refusal("It lies with the account, the credentials or the way to AWS, not with the version: end the command, and run it again when that is mended.")]
internal sealed class AwsFailureException : ReleaseException
{
    /// <summary>Tells it.</summary>
    /// <param name="exitCode">How the command ends.</param>
    /// <param name="kind">Why.</param>
    /// <param name="message">What did not happen and why, what it means for what serves, and one next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public AwsFailureException(ExitCode exitCode, AwsFailureKind kind, string message, Exception? cause = null)
        : base(exitCode, message, cause) => Kind = kind;

    /// <value>Why.</value>
    public AwsFailureKind Kind { get; }
}
