using Shunt.Certificates;
using Shunt.Verdicts;

namespace Shunt.Tests.Certificates;

/// <summary>A probe that saw what it is told, by the test's clock.</summary>
internal sealed class FakeProbe(TimeProvider time, IReadOnlyList<ProbedRequest> requests) : ITrafficProbe
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>What a version's counters have of it.</summary>
    public Func<string, Tally> Counted { get; init; } = _ => default;

    public bool IsStopped { get; private set; }

    public bool IsDisposed { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public Tally Seen(string suffix) => Counted(suffix);

    public Task<IReadOnlyList<ProbedRequest>> StopAsync()
    {
        IsStopped = true;
        return Task.FromResult(requests);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
