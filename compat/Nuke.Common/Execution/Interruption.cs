using System.Runtime.InteropServices;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// What SIGINT (Ctrl+C) and SIGTERM do: every process below the build is asked to end, and killed when it has not done so within a second;
/// the running targets end, assured targets run, the summary is written, and the exit code is 130 or 143. A second signal ends the build
/// at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int SignalBase = 128;
    private const int SigInt = 2;
    private const int SigTerm = 15;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Func<int?> _finish;
    private readonly TimeSpan _patience;
    private readonly TaskCompletionSource _ended = new();
    private readonly TaskCompletionSource _isCleared = new();
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

    /// <summary>
    /// Claims the end of the build for its own thread; when it has been claimed, waits for the process to end. After a signal it returns
    /// once nothing runs any more that targets had started, so that what assured targets start is not taken for it.
    /// </summary>
    public void Claim()
    {
        if (!TryClaim())
            _ended.Task.Wait();
        if (IsRequested)
            _isCleared.Task.Wait();
    }

    /// <summary>Says that the build's own thread has ended it.</summary>
    public void End()
    {
        if (IsRequested)
            EndLeftovers();
        _ended.SetResult();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) == 0;

    private void Take(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        RunningProcesses.Refuse();
        if (Interlocked.Exchange(ref _number, number) != 0)
        {
            RunningProcesses.EndAll(TimeSpan.Zero);
            Environment.Exit(SignalBase + number);
        }

        // Other handlers of the same signal, the build's own among them, are called when this one returns.
        new Thread(() => End(number)) { IsBackground = true }.Start();
    }

    private void End(int number)
    {
        var began = TimeProvider.System.GetTimestamp();
        Narration.Line(LogEventLevel.Warning, "interrupted; ending what runs. A second signal ends at once");
        RunningProcesses.EndAll(Grace);
        _isCleared.SetResult();

        var left = _patience - TimeProvider.System.GetElapsedTime(began);
        if (_ended.Task.Wait(left > TimeSpan.Zero ? left : TimeSpan.Zero) || !TryClaim())
            return;
        try
        {
            _finish();
        }
        finally
        {
            EndLeftovers();
            Environment.Exit(SignalBase + number);
        }
    }

    // A target that did not end may have started something since, and so may what was assured.
    private static void EndLeftovers()
    {
        var left = RunningProcesses.EndAll(TimeSpan.Zero);
        if (left.Count > 0)
            Narration.Line(LogEventLevel.Warning, $"could not be ended and still run: processes {string.Join(", ", left)}");
    }
}
