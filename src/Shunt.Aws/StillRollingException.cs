namespace Shunt.Aws;

/// <summary>Our wait has come to its limit, and AWS goes on: nothing is known about the end of it, so nothing failed. Exit code 7.</summary>
internal sealed class StillRollingException : ReleaseException
{
    /// <summary>Tells it.</summary>
    /// <param name="what">What is still under way, as a clause, such as <c>stack 'x' is UPDATE_IN_PROGRESS</c>.</param>
    /// <param name="waited">How long it was waited for.</param>
    /// <param name="serving">What it means for what serves, as a sentence; by default that what served before still does.</param>
    public StillRollingException(string what, TimeSpan waited, string serving = "What served before still serves.")
        : base(ExitCode.NeedsAttention, $"Not finished after {waited.TotalMinutes:0} min: {what}, and AWS goes on with it. {serving} Run the same command again: it goes on from there.")
    {
    }
}
