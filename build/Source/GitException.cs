using Shunt;

namespace Source;

/// <summary>Git did not do its part: it answered an error or not in time. No traffic moved.</summary>
public sealed class GitException : ReleaseException
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">What did not happen, what serves, and the next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public GitException(string message, Exception? cause = null)
        : base(Shunt.ExitCode.Failed, message, cause)
    {
    }
}
