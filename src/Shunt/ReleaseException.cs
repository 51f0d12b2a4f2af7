using Shunt.Misuse;

namespace Shunt;

/// <summary>
/// A release step that ended without its effect. The message says what did not happen, who serves now and the next step;
/// <see cref="ExitCode"/> says how the command ends.
/// </summary>
[Refusal("It says who serves now and what to do: tell its message, and throw it on unless its exit code is one to go on with.")]
public abstract class ReleaseException : Exception
{
    /// <summary>Describes the failure for people.</summary>
    /// <param name="exitCode">How the command ends.</param>
    /// <param name="message">What did not happen, who serves now, and one next step.</param>
    /// <param name="cause">The error behind it; null when the refusal is Shunt's own.</param>
    protected ReleaseException(ExitCode exitCode, string message, Exception? cause = null)
        : base(message, cause) => ExitCode = exitCode;

    /// <summary>How the command ends.</summary>
    public ExitCode ExitCode { get; }
}
