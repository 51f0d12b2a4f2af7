using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>
/// Shows that a run is alive. On a terminal a status line is redrawn each second. Elsewhere, whenever nothing was shown for 30 s, one
/// line says what runs and for how long. Neither with <c>--verbosity quiet</c>.
/// </summary>
internal sealed class RunWatch : IDisposable
{
    /// <summary>How long nothing is shown before a line says what runs.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly BuildPlan _plan;
    private readonly LiveOutput _output;
    private readonly TimeProvider _time;
    private readonly bool _hasTerminal;
    private readonly ITimer? _timer;
    private long _written;
    private long _since;
    private long _looked;

    /// <summary>Starts to watch.</summary>
    /// <param name="plan">What runs.</param>
    /// <param name="output">What is shown.</param>
    /// <param name="time">The clock.</param>
    public RunWatch(BuildPlan plan, LiveOutput output, TimeProvider time)
    {
        _plan = plan;
        _output = output;
        _time = time;
        _written = output.Written;
        _since = _looked = time.GetTimestamp();
        if (Narration.Verbosity == Verbosity.Quiet)
            return;
        _hasTerminal = TerminalShare.TryInstall(output);
        if (_hasTerminal)
            output.Keep(new StatusLine(output.Writer, () => RunningText.Status(plan), TerminalShare.Width));
        _timer = time.CreateTimer(_ => Look(), state: null, Beat, Beat);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        if (_hasTerminal)
            _output.Keep(status: null);
    }

    private void Look()
    {
        if (_hasTerminal)
        {
            _output.Redraw();
            return;
        }

        if (_output.Written != _written)
        {
            _written = _output.Written;
            _since = _looked;
        }
        else if (_time.GetElapsedTime(_since) >= Silence && RunningText.Sentence(_plan) is { Length: > 0 } sentence)
        {
            _output.Write(from: null, Colour.Dim(sentence));
        }

        _looked = _time.GetTimestamp();
    }
}
