namespace Shunt.Aws;

/// <summary>What is there already and is used as it is. Nothing of it is changed or removed.</summary>
public sealed record GivenResources
{
    /// <value>The VPC, with <see cref="SubnetIds"/>. Default null: one with two public subnets is made.</value>
    public string? VpcId { get; init; }

    /// <value>The subnets of tasks and load balancer, in two zones at least. Default none.</value>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <value>Whether tasks have public addresses, which subnets without a way out need. Default true.</value>
    public bool HasPublicAddresses { get; init; } = true;

    /// <value>The listener of an Application Load Balancer in that VPC, by its ARN, with <see cref="LoadBalancerSecurityGroupId"/>. Default null: one is made.</value>
    public string? ListenerArn { get; init; }

    /// <value>The security group of that load balancer. Default null.</value>
    public string? LoadBalancerSecurityGroupId { get; init; }

    /// <value>The ECS cluster. Default null: one is made.</value>
    public string? ClusterName { get; init; }
}
