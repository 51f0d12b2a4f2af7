using System.Runtime.InteropServices;

namespace Release;

/// <summary>Ends the steps of a release on SIGINT and SIGTERM; the next run picks up where they stopped.</summary>
sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Waits for signals. What the process does besides on a signal stays as it is.</summary>
    public Interrupt()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => _source.Cancel()));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => _source.Cancel()));
    }

    /// <value>Cancelled by the first signal.</value>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();

        _source.Dispose();
    }
}
