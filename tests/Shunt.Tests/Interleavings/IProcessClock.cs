namespace Shunt.Tests.Interleavings;

/// <summary>A process's own clock, as whoever schedules the process sees it.</summary>
internal interface IProcessClock
{
    TimeProvider Time { get; }

    /// <summary>Whether the renewal of a lease waits for its next time.</summary>
    bool CanTick { get; }

    /// <summary>Whether the release waits for time to pass, not for an answer.</summary>
    bool IsWaitedFor { get; }

    void Tick();
}
