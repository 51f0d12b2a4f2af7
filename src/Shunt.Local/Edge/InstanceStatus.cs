namespace Shunt.Local.Edge;

/// <summary>An instance as the edge sees it now.</summary>
public sealed record InstanceStatus
{
    /// <value>What was asked for.</value>
    public required InstanceSpec Spec { get; init; }

    /// <value>Its first process, which is also that one's session and process group; 0 when it does not run.</value>
    public required int Pid { get; init; }

    /// <value>The loopback port its first process was told to listen on.</value>
    public required int Port { get; init; }

    /// <value>Where it is in its life: running as soon as one of its processes is.</value>
    public required InstanceState State { get; init; }

    /// <value>How its first process ended last (128 + the signal's number when a signal ended it); null when it runs or nobody saw it end.</value>
    public int? ExitCode { get; init; }

    /// <value>How often its processes were started again after they ended by themselves.</value>
    public int Restarts { get; init; }

    /// <value>When it was started first.</value>
    public required DateTimeOffset StartedAt { get; init; }

    /// <value>When the edge will end it; null when no window runs.</value>
    public DateTimeOffset? RetainedUntil { get; init; }

    /// <value>Requests of the alias in flight.</value>
    public int InFlight { get; init; }

    /// <value>Requests answered since it was started or the edge's worker was, on the alias and on its own route.</value>
    public long Requests { get; init; }

    /// <value>Of those, how many it answered with 5xx or not at all; requests that their client gave up are not counted.</value>
    public long Failures { get; init; }

    /// <value>Half of the requests had a response's head within this, at most a quarter more; null before the first.</value>
    public TimeSpan? P50 { get; init; }

    /// <value>99 of 100 requests had a response's head within this, at most a quarter more; null before the first.</value>
    public TimeSpan? P99 { get; init; }

    /// <value>
    /// The same as counters with their histogram, two readings of which tell what happened between them; null while an older
    /// compilation's worker serves, which does not tell.
    /// </value>
    public InstanceTraffic? Traffic { get; init; }

    /// <value>Its processes, in order; null while an older compilation's worker serves, which runs one of each.</value>
    public IReadOnlyList<ProcessStatus>? Processes { get; init; }
}
