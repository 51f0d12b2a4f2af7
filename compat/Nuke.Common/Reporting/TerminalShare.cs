using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.Masking;

namespace Nuke.Common.Reporting;

/// <summary>
/// Lets a status line and all else that is written share the terminal: what the build itself writes to standard output and standard error
/// goes past the line too, be it a result, or a question whose answer is awaited on the same line.
/// </summary>
/// <remarks>
/// It stays for the rest of the process, since a mask may be put in front of it at any time. Narration goes straight to the terminal, so
/// that the gate of <see cref="LiveOutput"/> is always taken before the terminal's lock and after the console's.
/// </remarks>
internal sealed class TerminalShare : TextWriter
{
    private const int UsualColumns = 80;

    private static bool? IsInstalled;

    private readonly TextWriter _inner;
    private readonly LiveOutput _output;

    private TerminalShare(TextWriter inner, LiveOutput output)
    {
        _inner = inner;
        _output = output;
    }

    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Takes over standard output and standard error when the latter is a terminal that can redraw a line and a person sits there.</summary>
    /// <returns>Whether there is such a terminal.</returns>
    public static bool TryInstall(LiveOutput output)
    {
        if (IsInstalled is { } known)
            return known && Host.Current is Terminal;
        if (!output.IsStandardError || !IsTerminal())
            return false;
        IsInstalled = true;
        output.Writer = Install(Console.Error, Console.SetError, output);
        if (!Console.IsOutputRedirected)
            Install(Console.Out, Console.SetOut, output);
        return true;
    }

    /// <summary>How many columns the terminal has; 80 when it does not say.</summary>
    public static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : UsualColumns;
        }
        catch (IOException)
        {
            return UsualColumns;
        }
    }

    public override void Write(char value) => _output.Share(() => _inner.Write(value), value == '\n');

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _output.Share(() => _inner.Write(value), value[^1] == '\n');
    }

    public override void Write(char[] buffer, int index, int count)
    {
        if (count > 0)
            _output.Share(() => _inner.Write(buffer, index, count), buffer[index + count - 1] == '\n');
    }

    public override void WriteLine(string? value) => _output.Share(() => _inner.WriteLine(value), endsLine: true);

    public override void Flush() => _inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsTerminal()
        => !Console.IsErrorRedirected
            && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
            && Host.Current is Terminal;

    private static MaskingWriter Install(TextWriter stream, Action<TextWriter> set, LiveOutput output)
    {
        var terminal = new MaskingWriter(stream);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => terminal.End();
#pragma warning disable CA2000 // The console owns it from now on.
        set(new TerminalShare(terminal, output));
#pragma warning restore CA2000
        return terminal;
    }
}
