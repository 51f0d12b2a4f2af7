namespace Shunt.Images.Registries;

/// <summary>A registry did not do what was asked. No traffic moved; the image in the embedded layout is unchanged. Exit code 1.</summary>
public sealed class RegistryException : ReleaseException
{
    /// <summary>Describes what did not happen.</summary>
    /// <param name="message">The subject in quotes, what the registry said, and the next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public RegistryException(string message, Exception? cause = null)
        : base(ExitCode.Failed, message, cause)
    {
    }
}
