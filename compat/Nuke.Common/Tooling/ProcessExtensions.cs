using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.Tooling;

/// <summary>What must hold for a process, and its output as text.</summary>
public static class ProcessExtensions
{
    /// <summary>Waits for the end.</summary>
    /// <param name="process">The process.</param>
    /// <returns>The ended process.</returns>
    /// <exception cref="TimeoutException">It did not end in its time; it and all it started were killed.</exception>
    public static IProcess AssertWaitForExit([NotNull] this IProcess? process)
    {
        Assert.True(process != null, "No process was started");
        if (!process.WaitForExit())
        {
            throw new TimeoutException(
                $"'{Path.GetFileName(process.FileName)}' did not end in its time and was killed with all it had started: "
                + $"{process.FileName} {process.Arguments} (in {process.WorkingDirectory})");
        }

        return process;
    }

    /// <summary>Waits for the end and requires exit code 0.</summary>
    /// <param name="process">The process.</param>
    /// <returns>The ended process.</returns>
    /// <exception cref="TimeoutException">It did not end in its time; it and all it started were killed.</exception>
    /// <exception cref="ProcessException">It ended with another exit code.</exception>
    public static IProcess AssertZeroExitCode([NotNull] this IProcess? process)
        => process.AssertWaitForExit().ExitCode == 0 ? process : throw new ProcessException(process);

    /// <summary>Requires that nothing was written to standard error.</summary>
    /// <param name="output">The lines.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Something was; the message holds the first such line.</exception>
    public static IReadOnlyCollection<Output> EnsureOnlyStd(this IReadOnlyCollection<Output> output)
    {
        foreach (var line in output)
            Assert.True(line.Type == OutputType.Std, $"Standard error was expected to be empty: {line.Text}");
        return output;
    }

    /// <summary>Joins the lines of standard output.</summary>
    /// <param name="output">The lines.</param>
    public static string StdToText(this IEnumerable<Output> output)
        => string.Join(Environment.NewLine, output.Where(x => x.Type == OutputType.Std).Select(x => x.Text));
}
