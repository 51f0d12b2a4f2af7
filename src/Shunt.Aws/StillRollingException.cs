namespace Shunt.Aws;

/// <summary>Our wait has come to its limit, and AWS goes on: nothing is known about the end of it, so nothing failed. Exit code 7.</summary>
internal sealed class StillRollingException : ReleaseException
{
    /// <summary>Tells it.</summary>
    /// <param name="what">What is still under way, as a clause, such as <c>stack 'x' is UPDATE_IN_PROGRESS</c>.</param>
    /// <param name="waited">How long it was waited for.</param>
    public StillRollingException(string what, TimeSpan waited)
        : base(ExitCode.NeedsAttention, $"Not finished after {waited.TotalMinutes:0} min: {what}, and AWS goes on with it. What served before still serves. Run the same command again: it goes on from there.")
    {
    }
}
