namespace Shunt;

/// <summary>The command cannot be understood or carried out as given. Nothing was touched; exit code 2.</summary>
public sealed class BadUsageException : ReleaseException
{
    /// <summary>Refuses the command.</summary>
    /// <param name="message">The subject in quotes, the limit it breaks, and the next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public BadUsageException(string message, Exception? cause = null)
        : base(ExitCode.BadUsage, message, cause)
    {
    }
}
