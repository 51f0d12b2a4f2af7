using Nuke.Common;
using Release;
using Shunt;

/// <summary>What every target of a release shares: the release itself, and how a refusal becomes an exit code.</summary>
interface IHazRelease : INukeBuild
{
    /// <value>The release this command is about.</value>
    ReleaseRun Release { get; }

    /// <value>Ends the steps when the build is interrupted.</value>
    sealed CancellationToken Cancellation => Release.Cancellation;

    /// <summary>Runs a step. A refusal leaves its own exit code.</summary>
    /// <param name="step">The step.</param>
    sealed async Task Run(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (ReleaseException refusal)
        {
            var cause = await Release.CauseOfAsync(refusal);
            ExitCode = (int)cause.ExitCode;
            await Release.TellEndAsync(cause);
            if (cause == refusal)
                throw;

            throw cause;
        }
    }

    /// <summary>Runs a step that does not wait for anything.</summary>
    /// <param name="step">The step.</param>
    sealed Task Run(Action step) => Run(() =>
    {
        step();
        return Task.CompletedTask;
    });

    /// <summary>Answers a question before a target runs. A refusal leaves its own exit code.</summary>
    /// <param name="question">The question.</param>
    sealed bool Ask(Func<CancellationToken, Task<bool>> question)
    {
        var answer = false;
        Run(async () => answer = await question(Cancellation)).GetAwaiter().GetResult();
        return answer;
    }
}
