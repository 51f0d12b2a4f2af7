using Shunt;

namespace Source;

/// <summary>A version's source could not be laid out. Nothing was built; what served before still serves.</summary>
public sealed class WorkspaceException : ReleaseException
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">What did not happen, why, and the next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public WorkspaceException(string message, Exception? cause = null)
        : base(Shunt.ExitCode.Failed, message, cause)
    {
    }
}
