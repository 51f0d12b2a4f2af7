namespace Shunt.Local.Edge;

/// <summary>One of the processes that serve as an instance.</summary>
public sealed record ProcessStatus
{
    /// <value>Its process id, which is also its session and process group; 0 when it does not run.</value>
    public required int Pid { get; init; }

    /// <value>The loopback port it was told to listen on.</value>
    public required int Port { get; init; }

    /// <value>Where it is in its life.</value>
    public required InstanceState State { get; init; }

    /// <value>How it ended last (128 + the signal's number when a signal ended it); null when it runs or nobody saw it end.</value>
    public int? ExitCode { get; init; }

    /// <value>How often it was started again after it ended by itself.</value>
    public int Restarts { get; init; }

    /// <value>Requests of the alias in flight at it.</value>
    public int InFlight { get; init; }
}
