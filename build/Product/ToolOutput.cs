using Nuke.Common.Tooling;
using Serilog;

namespace Product;

/// <summary>What an SDK command writes: its errors and warnings are told, once each; the rest only when it fails without any.</summary>
sealed class ToolOutput
{
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _told = [];

    /// <summary>Runs a command whose output goes to <see cref="Take"/>.</summary>
    /// <param name="command">Runs the command with the given logger.</param>
    /// <exception cref="ProcessException">The command failed; what it wrote was told.</exception>
    public static void Of(Action<Action<OutputType, string>> command)
    {
        var output = new ToolOutput();
        try
        {
            command(output.Take);
        }
        catch (ProcessException) when (output._told.Count == 0)
        {
            Log.Error("{Output:l}", string.Join('\n', output._lines));
            throw;
        }
    }

    private void Take(OutputType type, string line)
    {
        _lines.Add(line);
        var isError = line.Contains(": error ", StringComparison.Ordinal);
        var isWarning = line.Contains(": warning ", StringComparison.Ordinal);
        if ((isError || isWarning) && _told.Add(line.Trim()))
            Log.Write(isError ? Serilog.Events.LogEventLevel.Error : Serilog.Events.LogEventLevel.Warning, "{Line:l}", line.Trim());
    }
}
