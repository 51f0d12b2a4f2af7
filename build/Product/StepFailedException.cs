using Shunt;

namespace Product;

/// <summary>A step on the source failed: format, analyzers, tests, coverage. Nothing was deployed; exit code 1.</summary>
sealed class StepFailedException : ReleaseException
{
    /// <summary>Says what failed and what to look at.</summary>
    /// <param name="message">What did not happen, actual against limit, and the next step.</param>
    public StepFailedException(string message)
        : base(ExitCode.Failed, message)
    {
    }
}
