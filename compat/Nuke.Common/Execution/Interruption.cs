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
    private readonly Func<int?> _finish;
    private readonly TimeSpan _patience;
    private readonly TaskCompletionSource _ended = new();
    private int _number;
    private int _claimed;

    /// <summary>Waits for signals.</summary>
    /// <param name="finish">Runs assured targets and ends the build: for a target that does not end when its processes do.</param>
    /// <param name="patience">How long such a target is waited for.</param>
    public Interruption(Func<int?> finish, TimeSpan patience)
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

    /// <summary>Claims the end of the build for its own thread; when it has been claimed, waits for the process to end.</summary>
    public void Claim()
    {
        if (!TryClaim())
            _ended.Task.Wait();
    }

    /// <summary>Says that the build's own thread has ended it.</summary>
    public void End() => _ended.SetResult();

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) == 0;

    private void Take(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        if (Interlocked.Exchange(ref _number, number) != 0)
        {
            RunningProcesses.KillAll();
            Environment.Exit(SignalBase + number);
        }

        Narration.Line(LogEventLevel.Warning, "interrupted; ending what runs. A second signal ends at once");
        RunningProcesses.KillAll();

        // Other handlers of the same signal, the build's own among them, are called when this one returns.
        new Thread(() => EndWhatDoesNot(number)) { IsBackground = true }.Start();
    }

    private void EndWhatDoesNot(int number)
    {
        if (_ended.Task.Wait(_patience) || !TryClaim())
            return;
        try
        {
            _finish();
        }
        finally
        {
            // The target that did not end may have started something since.
            RunningProcesses.KillAll();
            Environment.Exit(SignalBase + number);
        }
    }
}
