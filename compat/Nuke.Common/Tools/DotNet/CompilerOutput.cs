using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Serilog.Events;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Gives lines of compilers their level: <c>Program.cs(1,2): warning CS0168: …</c> is a warning.</summary>
internal static class CompilerOutput
{
    public static void Narrate(OutputType type, string line)
        => Narration.Write(
            Tells(line, ": error ") ? LogEventLevel.Error
                : Tells(line, ": warning ") ? LogEventLevel.Warning
                : LogEventLevel.Debug,
            line);

    /// <summary>Whether the line holds a marker and, right after it, a code such as CS0168 and a colon.</summary>
    private static bool Tells(string line, string marker)
    {
        var start = line.IndexOf(marker, StringComparison.Ordinal);
        if (start < 0)
            return false;
        var code = line.AsSpan(start + marker.Length);
        var colon = code.IndexOf(':');
        return colon is > 2 and < 12 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiDigit(code[colon - 1]);
    }
}
