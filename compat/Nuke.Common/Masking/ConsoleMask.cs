using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Masking;

/// <summary>The one place that everything this process writes to its console passes.</summary>
internal static class ConsoleMask
{
    // What the runtime itself ends with when an exception is not handled is a crash dump's code; NUKE's is the one that builds know.
    private const int CrashExitCode = 255;

    private static MaskingWriter? Output;
    private static MaskingWriter? Error;

    /// <summary>Masks standard output and standard error from now on. Done once a process; the caller sees to it that nobody else does the same.</summary>
    public static void Install()
    {
        if (Output is not null)
            return;
        Output = new MaskingWriter(Console.Out);
        Error = new MaskingWriter(Console.Error);
        Console.SetOut(Output);
        Console.SetError(Error);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Output.End();
            Error.End();
        };
        AppDomain.CurrentDomain.UnhandledException += (_, x) => Tell(x.ExceptionObject);
    }

    /// <summary>Tells of an exception that nobody handles. The runtime would write it past every writer.</summary>
    private static void Tell(object exception)
    {
        Narration.Raw(Host.Current.Format(LogEventLevel.Fatal, exception.ToString() ?? string.Empty));
        Environment.Exit(CrashExitCode);
    }
}
