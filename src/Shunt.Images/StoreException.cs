namespace Shunt.Images;

/// <summary>An image or its manifest could not be stored, unpacked or read. No traffic moved; what was stored before is unchanged.</summary>
public sealed class StoreException : ReleaseException
{
    /// <summary>Describes what did not happen.</summary>
    /// <param name="exitCode">How the command ends.</param>
    /// <param name="message">The subject in quotes, what is wrong with it, and the next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public StoreException(ExitCode exitCode, string message, Exception? cause = null)
        : base(exitCode, message, cause)
    {
    }
}
