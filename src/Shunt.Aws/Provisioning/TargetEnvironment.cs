namespace Shunt.Aws.Provisioning;

/// <summary>What the environment's stack tells: what every release of its target stands on.</summary>
internal sealed record TargetEnvironment
{
    /// <value>The listener whose rules the routes are, by its ARN.</value>
    public required string Listener { get; init; }

    /// <value>The load balancer's own DNS name; empty where the listener was given, whose load balancer's name leads to it.</value>
    public required string Address { get; init; }

    /// <value>The ECS cluster.</value>
    public required string Cluster { get; init; }

    /// <value>The ECR repository of the component's images, without a tag.</value>
    public required string Images { get; init; }

    /// <value>The bucket of the ledger and of what was built.</value>
    public required string Artifacts { get; init; }

    /// <value>The log group of the component's tasks.</value>
    public required string Logs { get; init; }

    /// <value>CloudFormation's own role, by its ARN.</value>
    public required string StackRole { get; init; }

    /// <value>The scheduler's role, by its ARN.</value>
    public required string RetireRole { get; init; }

    /// <value>The role that tasks are started with, by its ARN.</value>
    public required string ExecutionRole { get; init; }

    /// <value>The role that tasks run with, by its ARN.</value>
    public required string TaskRole { get; init; }

    /// <value>The subnets of tasks.</value>
    public required IReadOnlyList<string> Subnets { get; init; }

    /// <value>The security group of tasks.</value>
    public required string TaskSecurityGroup { get; init; }

    /// <summary>Reads a stack's outputs.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <returns>The environment; null when the stack was never made whole, and so tells nothing.</returns>
    public static TargetEnvironment? Read(IReadOnlyDictionary<string, string> outputs) => !outputs.ContainsKey("RetireRole") ? null : new TargetEnvironment
    {
        Listener = outputs["Listener"],
        Address = outputs.GetValueOrDefault("Address", ""),
        Cluster = outputs["Cluster"],
        Images = outputs["Images"],
        Artifacts = outputs["Artifacts"],
        Logs = outputs["Logs"],
        StackRole = outputs["StackRole"],
        RetireRole = outputs["RetireRole"],
        ExecutionRole = outputs["ExecutionRole"],
        TaskRole = outputs["TaskRole"],
        Subnets = outputs["Subnets"].Split(','),
        TaskSecurityGroup = outputs["TaskSecurityGroup"],
    };
}
