using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Shunt.Local.Posix;

/// <summary>Finds a port's owner on macOS.</summary>
internal static class Lsof
{
    /// <summary>The process that listens on a port; null when it cannot be seen.</summary>
    /// <param name="port">The port.</param>
    public static PortOwner? FindOwner(int port)
    {
        var filter = string.Create(CultureInfo.InvariantCulture, $"-iTCP:{port}");
        var start = new ProcessStartInfo("lsof", ["-nP", filter, "-sTCP:LISTEN", "-Fpc"]) { RedirectStandardOutput = true };
        using var lsof = Process.Start(start) ?? throw new Win32Exception("'lsof' did not start.");
        return Parse(lsof.StandardOutput.ReadToEnd());
    }

    /// <summary>Reads lsof's field output: a line a field, led by the field's letter.</summary>
    /// <param name="output">What lsof wrote.</param>
    internal static PortOwner? Parse(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var pid = Array.Find(lines, line => line[0] == 'p');
        var command = Array.Find(lines, line => line[0] == 'c');
        return pid is null ? null : new PortOwner(int.Parse(pid.AsSpan(1), CultureInfo.InvariantCulture), command?[1..] ?? "");
    }
}
