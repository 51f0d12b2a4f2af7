namespace Shunt.Data;

/// <summary>Something could not be done with a component's data; exit code 1. The effect that asked for it tells who serves and what to do.</summary>
public sealed class DataException : ReleaseException
{
    /// <summary>Says what failed.</summary>
    /// <param name="problem">Why, as a clause.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public DataException(string problem, Exception? cause = null)
        : base(ExitCode.Failed, problem, cause)
    {
    }
}
