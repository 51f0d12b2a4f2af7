using Shunt.Aws.Waits;

namespace Shunt.Aws.Stacks;

/// <summary>What a wait for CloudFormation tells.</summary>
internal static class StackWait
{
    /// <summary>Waits for the next look at a stack.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="state">What the last look found.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the limit is reached: then CloudFormation is still at work, and nothing is known about the end of it.</returns>
    public static Task<bool> NextAsync(this Wait wait, string stack, StackState state, CancellationToken cancellation) =>
        wait.NextAsync($"waiting for stack '{stack}', which is {(state.StatusName.Length > 0 ? state.StatusName : "not there yet")}", cancellation);
}
