namespace Shunt.Artifacts;

/// <summary>The store of artifacts could not be read or written. No traffic moved; what was stored before is unchanged.</summary>
public sealed class ArtifactsUnavailableException : ReleaseException
{
    /// <summary>Names the place and the cause.</summary>
    /// <param name="location">The path or URL that refused.</param>
    /// <param name="attempt">What was attempted, such as <c>written</c>.</param>
    /// <param name="detail">The cause in the system's words, without a full stop.</param>
    /// <param name="cause">The error behind it.</param>
    public ArtifactsUnavailableException(string location, string attempt, string detail, Exception cause)
        : base(ExitCode.Failed, $"'{location}' could not be {attempt}: {detail}. No traffic moved. Mend that and run the same command again.", cause) => Location = location;

    /// <value>The path or URL that refused.</value>
    public string Location { get; }
}
