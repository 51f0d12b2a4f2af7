using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>
/// Removes what moto_server leaves of a stack that is deleted, which for CloudFormation is all that is not retained: it removes what it can, in any order, and leaves routes, gateways,
/// services, groups and rules. What it has removed by then is asked to go again, and that is no error here.
/// </summary>
/// <param name="calls">The way to it.</param>
internal sealed class StackRemoval(MotoCalls calls)
{
    // It does not remove these itself, and without that no network, and the stack's exports neither.
    private static readonly Removal[] FirstCalls =
    [
        new("AWS::EC2::SubnetRouteTableAssociation", "ec2", "DisassociateRouteTable/2016-11-15", "AssociationId"),
        new("AWS::EC2::RouteTable", "ec2", "DeleteRouteTable/2016-11-15", "RouteTableId"),
    ];

    // In the order in which one may go once the others have. A field is filled with the resource's name in the account; a service's has its cluster's in it.
    private static readonly Removal[] Calls =
    [
        new("AWS::ElasticLoadBalancingV2::ListenerRule", "elasticloadbalancing", "DeleteRule/2015-12-01", "RuleArn"),
        new("AWS::ECS::Service", "ecs", "AmazonEC2ContainerServiceV20141113.DeleteService", ""),
        new("AWS::ECS::TaskDefinition", "ecs", "AmazonEC2ContainerServiceV20141113.DeregisterTaskDefinition", "taskDefinition"),
        new("AWS::ElasticLoadBalancingV2::TargetGroup", "elasticloadbalancing", "DeleteTargetGroup/2015-12-01", "TargetGroupArn"),
        new("AWS::ElasticLoadBalancingV2::Listener", "elasticloadbalancing", "DeleteListener/2015-12-01", "ListenerArn"),
        new("AWS::ElasticLoadBalancingV2::LoadBalancer", "elasticloadbalancing", "DeleteLoadBalancer/2015-12-01", "LoadBalancerArn"),
        new("AWS::ECS::Cluster", "ecs", "AmazonEC2ContainerServiceV20141113.DeleteCluster", "cluster"),
        new("AWS::Logs::LogGroup", "logs", "Logs_20140328.DeleteLogGroup", "logGroupName"),
        new("AWS::SNS::Topic", "sns", "DeleteTopic/2010-03-31", "TopicArn"),
        new("AWS::EC2::SecurityGroup", "ec2", "DeleteSecurityGroup/2016-11-15", "GroupId"),
        new("AWS::EC2::Subnet", "ec2", "DeleteSubnet/2016-11-15", "SubnetId"),
        new("AWS::EC2::InternetGateway", "ec2", "DeleteInternetGateway/2016-11-15", "InternetGatewayId"),
        new("AWS::EC2::VPC", "ec2", "DeleteVpc/2016-11-15", "VpcId"),
    ];

    private readonly Dictionary<string, List<string>> _resources = new(StringComparer.Ordinal);

    /// <summary>Notes what is in the stack, before it is gone, and removes what keeps it from going.</summary>
    public async Task BeginAsync(string stack, IReadOnlySet<string> retained)
    {
        foreach (var (resource, type, name) in await calls.ResourcesAsync(stack))
        {
            if (!retained.Contains(resource))
                _resources[type] = [.. _resources.GetValueOrDefault(type, []), name];
        }

        await RemoveAsync(FirstCalls);
    }

    /// <summary>Removes what is left of it.</summary>
    public Task FinishAsync() => RemoveAsync(Calls);

    private async Task RemoveAsync(Removal[] removals)
    {
        foreach (var removal in removals)
        {
            if (removal.Type == "AWS::EC2::InternetGateway")
                await DetachAsync();
            foreach (var name in _resources.GetValueOrDefault(removal.Type, []))
                await GoneAsync(RemoveAsync(removal, name));
        }
    }

    // An attachment has no name of its own.
    private async Task DetachAsync()
    {
        foreach (var gateway in _resources.GetValueOrDefault("AWS::EC2::InternetGateway", []))
            await GoneAsync(calls.FormAsync("ec2", "DetachInternetGateway/2016-11-15", ("InternetGatewayId", gateway), ("VpcId", _resources["AWS::EC2::VPC"].Single())));
    }

    private Task<string> RemoveAsync(Removal removal, string name) =>
        removal.Call.Contains('/', StringComparison.Ordinal) ? calls.FormAsync(removal.Service, removal.Call, (removal.Field, name))
        : removal.Field.Length > 0 ? calls.JsonAsync(removal.Service, removal.Call, $$"""{"{{removal.Field}}":"{{name}}"}""")
        : calls.JsonAsync(removal.Service, removal.Call, $$"""{"service":"{{name}}","cluster":"{{name.Split('/')[^2]}}","force":true}""");

    private static async Task GoneAsync(Task removal)
    {
        try
        {
            await removal;
        }
        catch (MotoRefusalException)
        {
            // It had gone with something else.
        }
    }

    // How one kind of resource is removed.
    private sealed record Removal(string Type, string Service, string Call, string Field);
}
