using System.Text;
using Nuke.Common.Utilities;

namespace Nuke.Common.Tooling;

/// <summary>A process ended with an exit code other than zero. The message holds its command line and the end of its output.</summary>
public class ProcessException : Exception
{
    // Enough to see the cause; the whole output has been narrated, or is in Output.
    private const int ShownLines = 20;

    /// <summary>Describes the end of a process.</summary>
    /// <param name="process">The ended process.</param>
    public ProcessException(IProcess process)
        : base(Describe(process))
    {
        Process = process;
        ExitCode = process.ExitCode;
    }

    /// <summary>The exit code of the process.</summary>
    public int ExitCode { get; }

    internal IProcess Process { get; }

    private static string Describe(IProcess process)
    {
        var message = new StringBuilder()
            .Append('\'').Append(Path.GetFileName(process.FileName)).Append("' ended with exit code ").Append(process.ExitCode)
            .Append(": ").Append(process.FileName.DoubleQuoteIfNeeded()).Append(' ').Append(process.Arguments)
            .Append(" (in ").Append(process.WorkingDirectory).Append(')');
        var lines = process.Output.ToArray();
        var errors = Array.FindAll(lines, x => x.Type == OutputType.Err && x.Text.Length > 0);
        foreach (var line in (errors.Length > 0 ? errors : lines).TakeLast(ShownLines))
            message.Append('\n').Append("  ").Append(line.Text);
        return message.ToString();
    }
}
