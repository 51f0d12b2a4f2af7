using System.Runtime.InteropServices;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// What SIGINT (Ctrl+C) and SIGTERM do: every process that the build started is killed with its children, the running target ends, assured
/// targets run, the summary is written, and the exit code is 130 or 143. A second signal ends the build at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int SignalBase = 128;
    private const int SigInt = 2;
    private const int SigTerm = 15;

    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Action _finish;
    private readonly TimeSpan _patience;
    private readonly TaskCompletionSource _ended = new();
    private int _number;
    private int _finishing;

    /// <summary>Waits for signals.</summary>
    /// <param name="finish">Runs assured targets and ends the build: for a target that does not end when its processes do.</param>
    /// <param name="patience">How long such a target is waited for.</param>
    public Interruption(Action finish, TimeSpan patience)
    {
        _finish = finish;
        _patience = patience;
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, x => Take(x, SigInt)));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, x => Take(x, SigTerm)));
    }

    /// <summary>Whether a signal has come.</summary>
    public bool IsRequested => Volatile.Read(ref _number) != 0;

    /// <summary>The exit code that tells of the signal; null when none has come.</summary>
    public int? ExitCode => IsRequested ? SignalBase + _number : null;

    /// <summary>Claims the end of the build for the caller's thread; of two threads only one gets it.</summary>
    public bool TryFinish() => Interlocked.Exchange(ref _finishing, 1) == 0;

    /// <summary>Waits for the thread that claimed the end; it ends the process.</summary>
    public void WaitForEnd() => _ended.Task.Wait();

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    /// <summary>Ends the run's processes and, when the running target does not end by itself, the run.</summary>
    /// <param name="number">The signal's number.</param>
    internal void Request(int number)
    {
        if (Interlocked.Exchange(ref _number, number) != 0)
        {
            RunningProcesses.KillAll();
            Environment.Exit(SignalBase + number);
        }

        Narration.Line(LogEventLevel.Warning, "interrupted; ending what runs. A second signal ends at once");
        RunningProcesses.KillAll();
    }

    private void Take(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        Request(number);
        if (_ended.Task.Wait(_patience) || !TryFinish())
            return;
        _finish();

        // The target that did not end may have started something since.
        RunningProcesses.KillAll();
        Environment.Exit(SignalBase + number);
    }

    /// <summary>Says that the build's own thread has ended it.</summary>
    public void End() => _ended.SetResult();
}
