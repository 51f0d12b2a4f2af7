namespace Acceptance.Running;

/// <summary>A command that ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Narration">What it wrote to standard error.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record Finished(string Command, int ExitCode, string Output, string Narration, TimeSpan Duration)
{
    /// <value>The lines of standard error that say something.</value>
    public IReadOnlyList<string> NarrationLines => Narration.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails the test, with everything the command wrote, unless it ended with the exit code.</summary>
    public Finished WithExitCode(int expected)
    {
        Assert.True(ExitCode == expected, $"{Command} ended with {ExitCode}, not {expected}.\n{Output}\n{Narration}");
        return this;
    }
}
