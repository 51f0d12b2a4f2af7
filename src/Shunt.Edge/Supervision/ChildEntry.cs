using Shunt.Edge.Control;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>A process in the supervisor's table.</summary>
internal sealed class ChildEntry
{
    private readonly string _nonce;
    private readonly ProcessMark _process;
    private readonly bool _isOurs;
    private volatile bool _hasEnded;
    private int? _exitCode;

    public ChildEntry(string nonce, ProcessMark process, TimeSpan stopLimit, bool isOurs)
    {
        _nonce = nonce;
        _process = process;
        _isOurs = isOurs;
        StopLimit = stopLimit;
    }

    public TimeSpan StopLimit { get; }

    public bool HasEnded => _hasEnded;

    public Child ToChild() => new(_nonce, _process, _hasEnded, _exitCode);

    /// <summary>Looks whether it has ended; what it started itself is then killed.</summary>
    /// <returns>True when it has ended since the last look.</returns>
    public bool Look()
    {
        if (_hasEnded)
            return false;

        if (_isOurs)
        {
            _exitCode = ProcessGroup.Reap(_process.Pid);
            _hasEnded = _exitCode is not null;
        }
        else if (!_process.IsAlive())
        {
            ProcessGroup.Signal(_process.Pid, Libc.SigKill);
            _hasEnded = true;
        }

        return _hasEnded;
    }

    /// <summary>Signals it and its group, unless it has ended: its id may then be another's.</summary>
    /// <param name="signal">The signal.</param>
    public void Signal(int signal)
    {
        if (!_hasEnded && (_isOurs || _process.IsAlive()))
            ProcessGroup.Signal(_process.Pid, signal);
    }
}
