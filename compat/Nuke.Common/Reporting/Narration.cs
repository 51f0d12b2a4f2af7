using Serilog;
using Serilog.Events;
using Serilog.Parsing;

namespace Nuke.Common.Reporting;

/// <summary>
/// All that the engine and the targets' logs say. It goes to standard error, so that standard output belongs to what a build prints
/// itself: help, a plan, a document that a machine reads.
/// </summary>
internal static class Narration
{
    /// <summary>Keeps the lines of targets that run at once apart.</summary>
    public static LiveOutput Live { get; } = new();

    /// <summary>Where lines go; default standard error, which changes when there are secrets to mask.</summary>
    public static TextWriter Writer
    {
        get => Live.Writer;
        set => Live.Writer = value;
    }

    public static Verbosity Verbosity { get; set; } = Verbosity.Normal;

    public static bool IsEnabled(LogEventLevel level) => level >= Verbosity switch
    {
        Verbosity.Verbose => LogEventLevel.Verbose,
        Verbosity.Normal => LogEventLevel.Debug,
        Verbosity.Minimal => LogEventLevel.Warning,
        _ => LogEventLevel.Error,
    };

    /// <summary>Sends a text as it is through the log, so that a logger that the build set up sees it too.</summary>
    public static void Write(LogEventLevel level, string text)
    {
        if (IsEnabled(level))
            Log.Write(new LogEvent(TimeProvider.System.GetLocalNow(), level, exception: null, new MessageTemplate(text, [new TextToken(text)]), []));
    }

    /// <summary>Writes one line of a level, in the host's way. What a target left running says after its end has the target's name before it.</summary>
    public static void Line(LogEventLevel level, string text)
    {
        if (IsEnabled(level))
            Raw(Host.Current.Format(level, Transcript.Current is { HasEnded: true } late ? $"{late.Target.Name}: {text}" : text));
    }

    /// <summary>Writes a line whatever the verbosity: summary, outcome, refusal.</summary>
    public static void Raw(string line) => Live.Write(Transcript.Current, line);
}
