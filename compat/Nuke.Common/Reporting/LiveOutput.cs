using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>
/// Keeps each target's output together while several run. The target that has run longest is shown line by line; what the others say is
/// kept. When it ends, those that ended meanwhile are shown whole, in the order in which they started, and then the one that has run
/// longest takes its place. What no target says is shown at once. One writer, so that lines never mix.
/// </summary>
internal sealed class LiveOutput
{
    private readonly Lock _gate = new();
    private readonly List<Transcript> _open = [];
    private Transcript? _shown;
    private TextWriter? _writer;
    private StatusLine? _status;
    private long _written;

    /// <summary>Where lines go; default standard error, which changes when there are secrets to mask.</summary>
    public TextWriter Writer
    {
        get => _writer ?? Console.Error;
        set => _writer = value;
    }

    /// <summary>Whether lines go where nobody was told to send them: to standard error.</summary>
    public bool IsStandardError => _writer is null;

    /// <summary>Grows with each line that was shown.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Begins a target's output.</summary>
    public Transcript Begin(ExecutableTarget target)
    {
        var transcript = new Transcript(target);
        lock (_gate)
        {
            _open.Add(transcript);
            _shown ??= transcript;
        }

        return transcript;
    }

    /// <summary>Shows a line, or keeps it until its target is shown.</summary>
    /// <param name="from">Whose line it is; null for nobody's.</param>
    /// <param name="line">The line.</param>
    public void Write(Transcript? from, string line)
    {
        lock (_gate)
        {
            if (IsHidden(from))
                from!.Add(line);
            else
                Show(() => Writer.WriteLine(line));
        }
    }

    /// <summary>Ends a target's output.</summary>
    public void End(Transcript transcript)
    {
        lock (_gate)
        {
            transcript.HasEnded = true;
            if (_shown != transcript)
                return;
            foreach (var ended in _open.FindAll(static x => x.HasEnded))
                Close(ended);
            _shown = _open.Count > 0 ? _open[0] : null;
            if (_shown is not null)
                Show(() => _shown.MoveTo(Writer));
        }
    }

    /// <summary>Shows whatever was kept; what still runs is not waited for.</summary>
    public void Abandon()
    {
        lock (_gate)
        {
            foreach (var transcript in _open.ToArray())
            {
                transcript.HasEnded = true;
                Close(transcript);
            }

            _shown = null;
        }
    }

    /// <summary>Tells at once of a failure whose own output is not shown yet.</summary>
    public void TellFailure(Transcript failed)
    {
        lock (_gate)
        {
            if (IsHidden(failed))
                Show(() => Writer.WriteLine(Colour.Red($"'{failed.Target.Name}' failed; what it said comes after '{_shown!.Target.Name}'")));
        }
    }

    /// <summary>Keeps a status line below all that is shown, until it is given back.</summary>
    /// <param name="status">The line; null for none.</param>
    public void Keep(StatusLine? status)
    {
        lock (_gate)
        {
            _status?.Erase();
            _status = status;
            _status?.Draw();
        }
    }

    /// <summary>Draws the status line again.</summary>
    public void Redraw()
    {
        lock (_gate)
            _status?.Draw();
    }

    /// <summary>Lets somebody else write to the same terminal.</summary>
    /// <param name="write">Writes.</param>
    /// <param name="endsLine">Whether it ends with a whole line; the status line waits until somebody's line is whole.</param>
    public void Share(Action write, bool endsLine)
    {
        lock (_gate)
        {
            _status?.Erase();
            write();
            _status?.Resume(endsLine);
        }
    }

    private bool IsHidden(Transcript? transcript) => transcript is { HasEnded: false } && transcript != _shown;

    private void Close(Transcript transcript)
    {
        Show(() => transcript.MoveTo(Writer));
        transcript.Dispose();
        _open.Remove(transcript);
    }

    private void Show(Action write)
    {
        _status?.Erase();
        write();
        _status?.Resume(endsLine: true);
        Interlocked.Increment(ref _written);
    }
}
