namespace Shunt.Aws.Services;

/// <summary>What ECS and the load balancer say about the service of one release, at one moment.</summary>
internal sealed record ServiceState
{
    /// <value>What ECS calls the service: <c>ACTIVE</c>, <c>DRAINING</c>, <c>INACTIVE</c>; null when there is none.</value>
    public required string? Status { get; init; }

    /// <value>How many tasks there should be.</value>
    public required int Desired { get; init; }

    /// <value>Its deployments.</value>
    public IReadOnlyList<ServiceDeployment> Deployments { get; init; } = [];

    /// <value>How the load balancer finds the tasks, one a task: <c>initial</c>, <c>healthy</c>, <c>unhealthy</c>, <c>draining</c>, <c>unused</c>, …</value>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <value>Why tasks stopped, newest first.</value>
    public IReadOnlyList<string> StoppedReasons { get; init; } = [];
}
