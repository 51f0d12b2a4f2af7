namespace Shunt.Local.Edge;

/// <summary>The edge as it is now.</summary>
public sealed record EdgeStatus
{
    /// <value>The process that holds the listening socket and the instances.</value>
    public required int SupervisorPid { get; init; }

    /// <value>The process that serves.</value>
    public required int WorkerPid { get; init; }

    /// <value>The port on 127.0.0.1 that it serves.</value>
    public required int Port { get; init; }

    /// <value>Which compilation of the edge serves: the first 16 hex digits of its files' hash.</value>
    public required string Build { get; init; }

    /// <value>All instances, in any state.</value>
    public required IReadOnlyList<InstanceStatus> Instances { get; init; }

    /// <value>All aliases.</value>
    public required IReadOnlyList<AliasStatus> Aliases { get; init; }

    /// <value>The newest epoch seen for each target.</value>
    public required IReadOnlyDictionary<string, int> Epochs { get; init; }
}
