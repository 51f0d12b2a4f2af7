namespace Shunt.Aws.Tests.Peers;

/// <summary>
/// Removes what moto_server leaves of a stack that is deleted, which for CloudFormation is all that is not retained: it removes what it can, in any order, and leaves routes, gateways,
/// services, groups and rules. What it has removed by then is asked to go again, and that is no error here.
/// </summary>
/// <param name="calls">The way to it.</param>
internal sealed class StackRemoval(MotoCalls calls)
{
    // It does not remove these itself, and without that no network, and the stack's exports neither.
    private static readonly (string Type, string Service, string Call, string Field)[] FirstCalls =
    [
        ("AWS::EC2::SubnetRouteTableAssociation", "ec2", "DisassociateRouteTable/2016-11-15", "AssociationId"),
        ("AWS::EC2::RouteTable", "ec2", "DeleteRouteTable/2016-11-15", "RouteTableId"),
    ];

    // In the order in which one may go once the others have. A field is filled with the resource's name in the account; a service's has its cluster's in it.
    private static readonly (string Type, string Service, string Call, string Field)[] Calls =
    [
        ("AWS::ElasticLoadBalancingV2::ListenerRule", "elasticloadbalancing", "DeleteRule/2015-12-01", "RuleArn"),
        ("AWS::ECS::Service", "ecs", "AmazonEC2ContainerServiceV20141113.DeleteService", ""),
        ("AWS::ECS::TaskDefinition", "ecs", "AmazonEC2ContainerServiceV20141113.DeregisterTaskDefinition", "taskDefinition"),
        ("AWS::ElasticLoadBalancingV2::TargetGroup", "elasticloadbalancing", "DeleteTargetGroup/2015-12-01", "TargetGroupArn"),
        ("AWS::ElasticLoadBalancingV2::Listener", "elasticloadbalancing", "DeleteListener/2015-12-01", "ListenerArn"),
        ("AWS::ElasticLoadBalancingV2::LoadBalancer", "elasticloadbalancing", "DeleteLoadBalancer/2015-12-01", "LoadBalancerArn"),
        ("AWS::ECS::Cluster", "ecs", "AmazonEC2ContainerServiceV20141113.DeleteCluster", "cluster"),
        ("AWS::Logs::LogGroup", "logs", "Logs_20140328.DeleteLogGroup", "logGroupName"),
        ("AWS::SNS::Topic", "sns", "DeleteTopic/2010-03-31", "TopicArn"),
        ("AWS::EC2::SecurityGroup", "ec2", "DeleteSecurityGroup/2016-11-15", "GroupId"),
        ("AWS::EC2::Subnet", "ec2", "DeleteSubnet/2016-11-15", "SubnetId"),
        ("AWS::EC2::InternetGateway", "ec2", "DeleteInternetGateway/2016-11-15", "InternetGatewayId"),
        ("AWS::EC2::VPC", "ec2", "DeleteVpc/2016-11-15", "VpcId"),
    ];

    private readonly Dictionary<string, List<string>> _resources = new(StringComparer.Ordinal);

    /// <summary>Notes what is in the stack, before it is gone, and removes what keeps it from going.</summary>
    public async Task BeginAsync(string stack, IReadOnlySet<string> retained, CancellationToken cancellation)
    {
        foreach (var (resource, type, name) in await calls.ResourcesAsync(stack, cancellation))
        {
            if (!retained.Contains(resource))
                _resources[type] = [.. _resources.GetValueOrDefault(type, []), name];
        }

        await RemoveAsync(FirstCalls, cancellation);
    }

    /// <summary>Removes what is left of it.</summary>
    public Task FinishAsync(CancellationToken cancellation) => RemoveAsync(Calls, cancellation);

    private async Task RemoveAsync((string Type, string Service, string Call, string Field)[] removals, CancellationToken cancellation)
    {
        foreach (var (type, service, call, field) in removals)
        {
            if (type == "AWS::EC2::InternetGateway")
                await DetachAsync(cancellation);
            foreach (var name in _resources.GetValueOrDefault(type, []))
                await RemoveAsync(service, call, field, name, cancellation);
        }
    }

    // An attachment has no name of its own.
    private async Task DetachAsync(CancellationToken cancellation)
    {
        foreach (var gateway in _resources.GetValueOrDefault("AWS::EC2::InternetGateway", []))
            await calls.FormAsync("ec2", "DetachInternetGateway/2016-11-15", cancellation, ("InternetGatewayId", gateway), ("VpcId", _resources["AWS::EC2::VPC"].Single()));
    }

    private Task<string> RemoveAsync(string service, string call, string field, string name, CancellationToken cancellation) =>
        call.Contains('/', StringComparison.Ordinal) ? calls.FormAsync(service, call, cancellation, (field, name))
        : field.Length > 0 ? calls.JsonAsync(service, call, $$"""{"{{field}}":"{{name}}"}""", cancellation)
        : calls.JsonAsync(service, call, $$"""{"service":"{{name}}","cluster":"{{name.Split('/')[^2]}}","force":true}""", cancellation);
}
