namespace Shunt.Local.Edge;

/// <summary>No edge runs for this SHUNT_HOME, or it does not answer. Instances it left behind are adopted by the next one.</summary>
public sealed class EdgeGoneException : ReleaseException
{
    /// <summary>Says which edge did not answer.</summary>
    /// <param name="message">Which edge, and what is known about it.</param>
    /// <param name="cause">The error of the last attempt, if any.</param>
    public EdgeGoneException(string message, Exception? cause = null)
        : base(ExitCode.Failed, message, cause)
    {
    }

    /// <value>True when no edge ran at the time; false when one ran and did not answer, did not start or did not end.</value>
    public bool IsAbsent { get; init; }
}
