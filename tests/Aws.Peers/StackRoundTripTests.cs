using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.ElasticLoadBalancingV2;
using Tests;

namespace Aws.Peers;

/// <summary>Stacks and what routes, from a template to moved weights to nothing.</summary>
[Collection(nameof(Account))]
public sealed class StackRoundTripTests(Account account)
{
    private const string Template = """
        {
          "Description": "two versions behind one listener",
          "Parameters": { "Blue": { "Type": "Number" }, "Green": { "Type": "Number" } },
          "Resources": {
            "Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
            "SubnetA": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24", "AvailabilityZone": { "Fn::Select": [ 0, { "Fn::GetAZs": "" } ] } } },
            "SubnetB": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": { "Fn::Select": [ 1, { "Fn::GetAZs": "" } ] } } },
            "Balancer": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Name": "balancer", "Subnets": [ { "Ref": "SubnetA" }, { "Ref": "SubnetB" } ] } },
            "BlueGroup": { "Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": { "Name": "blue", "Port": 80, "Protocol": "HTTP", "VpcId": { "Ref": "Vpc" }, "TargetType": "ip", "HealthCheckPath": "/health" } },
            "GreenGroup": { "Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": { "Name": "green", "Port": 80, "Protocol": "HTTP", "VpcId": { "Ref": "Vpc" }, "TargetType": "ip", "HealthCheckPath": "/health" } },
            "Listener": { "Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": { "LoadBalancerArn": { "Ref": "Balancer" }, "Port": 80, "Protocol": "HTTP", "DefaultActions": [ { "Type": "fixed-response", "FixedResponseConfig": { "StatusCode": "404", "ContentType": "text/plain", "MessageBody": "none" } } ] } },
            "Rule": { "Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": { "ListenerArn": { "Ref": "Listener" }, "Priority": 10, "Conditions": [ { "Field": "host-header", "HostHeaderConfig": { "Values": [ "app.example" ] } } ], "Actions": [ { "Type": "forward", "ForwardConfig": { "TargetGroups": [ { "TargetGroupArn": { "Ref": "BlueGroup" }, "Weight": { "Ref": "Blue" } }, { "TargetGroupArn": { "Ref": "GreenGroup" }, "Weight": { "Ref": "Green" } } ] } } ] } }
          },
          "Outputs": { "Listener": { "Value": { "Ref": "Listener" }, "Export": { "Name": "listener" } } }
        }
        """;

    // What moto_server cannot do: seen by the check against the models and a listener on loopback only.
    private static readonly string[] Unwitnessed = ["CancelUpdateStack", "ContinueUpdateRollback", "UpdateTerminationProtection"];

    [Fact]
    public async Task A_stack_is_shown_made_changed_and_removed()
    {
        var (stacks, seen) = await account.ConnectAsync<AmazonCloudFormationClient, AmazonCloudFormationConfig>();
        var (balancing, alsoSeen) = await account.ConnectAsync<AmazonElasticLoadBalancingV2Client, AmazonElasticLoadBalancingV2Config>();
        using var both = stacks;
        using var ofThem = balancing;

        var valid = await stacks.ValidateTemplateAsync(new() { TemplateBody = Template });
        await ChangeAsync(stacks, "first", ChangeSetType.CREATE, "100", "0");
        var made = (await stacks.DescribeStacksAsync(new() { StackName = "routing" })).Stacks!.Single();
        var events = await stacks.DescribeStackEventsAsync(new() { StackName = "routing" });
        var resources = await stacks.ListStackResourcesAsync(new() { StackName = "routing" });
        var template = await stacks.GetTemplateAsync(new() { StackName = "routing" });
        var exports = await stacks.ListExportsAsync(new());
        var listener = resources.StackResourceSummaries!.Single(one => one.LogicalResourceId == "Listener").PhysicalResourceId!;

        Assert.Equal("two versions behind one listener", valid.Description);
        Assert.Equal((StackStatus.CREATE_COMPLETE, "stage"), (made.StackStatus, made.Tags!.Single().Value));
        Assert.Equal("100", made.Parameters!.Single(one => one.ParameterKey == "Blue").ParameterValue);
        Assert.Contains(events.StackEvents!, one => one.ResourceStatus == ResourceStatus.CREATE_COMPLETE && one.Timestamp!.Value.Kind == DateTimeKind.Utc);
        Assert.Equal(8, resources.StackResourceSummaries!.Count);
        Assert.Contains("two versions", template.TemplateBody, StringComparison.Ordinal);
        // What a stack gives out is not there in moto_server when a change set made it.
        Assert.Null(exports.Exports);
        Assert.Equal("AWS::ElasticLoadBalancingV2::Listener", resources.StackResourceSummaries!.Single(one => one.LogicalResourceId == "Listener").ResourceType);
        Assert.Equal([100, 0], await WeightsAsync(balancing, listener));

        foreach (var (blue, green) in ((int, int)[])[(90, 10), (50, 50), (0, 100), (100, 0)])
        {
            await ChangeAsync(stacks, $"to-{green}", ChangeSetType.UPDATE, $"{blue}", $"{green}");
            Assert.Equal([blue, green], await WeightsAsync(balancing, listener));
        }

        await LookAsync(await account.MotoAsync(), balancing, listener);
        await stacks.DeleteStackAsync(new() { StackName = "routing" });
        await Assert.ThrowsAsync<AmazonCloudFormationException>(() => stacks.DescribeStacksAsync(new() { StackName = "routing" }));

        foreach (var operation in Unwitnessed)
            await Assert.ThrowsAnyAsync<Exception>(() => TryAsync(stacks, operation));
        Assert.Equal(Unwitnessed, seen.Unseen);
        Assert.Empty(alsoSeen.Unseen);
    }

    private static async Task ChangeAsync(AmazonCloudFormationClient stacks, string name, ChangeSetType type, string blue, string green)
    {
        var asked = new CreateChangeSetRequest
        {
            StackName = "routing",
            ChangeSetName = name,
            ChangeSetType = type,
            TemplateBody = Template,
            Parameters = [new() { ParameterKey = "Blue", ParameterValue = blue }, new() { ParameterKey = "Green", ParameterValue = green }],
            Tags = [new() { Key = "shunt", Value = "stage" }],
            Capabilities = [Capability.CAPABILITY_NAMED_IAM.Value],
            RollbackConfiguration = new() { RollbackTriggers = [], MonitoringTimeInMinutes = 0 },
        };

        var set = await stacks.CreateChangeSetAsync(asked);
        var shown = await stacks.DescribeChangeSetAsync(new() { ChangeSetName = set.Id, StackName = "routing" });
        var listed = await stacks.ListChangeSetsAsync(new() { StackName = "routing" });
        await stacks.ExecuteChangeSetAsync(new() { ChangeSetName = set.Id, StackName = "routing" });
        await stacks.DeleteChangeSetAsync(new() { ChangeSetName = set.Id, StackName = "routing" });

        Assert.Equal((name, blue), (shown.ChangeSetName, shown.Parameters!.Single(one => one.ParameterKey == "Blue").ParameterValue));
        Assert.Contains(listed.Summaries!, one => one.ChangeSetName == name);
    }

    private static async Task<IEnumerable<int>> WeightsAsync(AmazonElasticLoadBalancingV2Client balancing, string listener)
    {
        var rules = await balancing.DescribeRulesAsync(new() { ListenerArn = listener });
        var rule = rules.Rules!.Single(one => one.Priority == "10");
        Assert.Equal(["app.example"], rule.Conditions!.Single().HostHeaderConfig!.Values);
        return rule.Actions!.Single().ForwardConfig!.TargetGroups!.Select(one => one.Weight!.Value);
    }

    private static async Task LookAsync(MotoServer moto, AmazonElasticLoadBalancingV2Client balancing, string listener)
    {
        var balancers = await balancing.DescribeLoadBalancersAsync(new() { Names = ["balancer"] });
        var balancer = balancers.LoadBalancers!.Single();
        await moto.FormAsync(
            "elasticloadbalancing",
            ("Action", "AddTags"), ("Version", "2015-12-01"), ("ResourceArns.member.1", balancer.LoadBalancerArn!), ("Tags.member.1.Key", "shunt"), ("Tags.member.1.Value", "stage"));
        var listeners = await balancing.DescribeListenersAsync(new() { LoadBalancerArn = balancer.LoadBalancerArn });
        var groups = await balancing.DescribeTargetGroupsAsync(new() { Names = ["blue"] });
        var health = await balancing.DescribeTargetHealthAsync(new() { TargetGroupArn = groups.TargetGroups!.Single().TargetGroupArn });
        var tags = await balancing.DescribeTagsAsync(new() { ResourceArns = [balancer.LoadBalancerArn!] });
        var missing = await Assert.ThrowsAsync<Amazon.ElasticLoadBalancingV2.Model.TargetGroupNotFoundException>(
            () => balancing.DescribeTargetGroupsAsync(new() { Names = ["none"] }));

        Assert.Equal(2, balancer.AvailabilityZones!.Count);
        Assert.Equal(listener, listeners.Listeners!.Single().ListenerArn);
        Assert.Equal("404", listeners.Listeners!.Single().DefaultActions!.Single().FixedResponseConfig!.StatusCode);
        Assert.Equal(("/health", TargetTypeEnum.Ip, 80), (groups.TargetGroups!.Single().HealthCheckPath, groups.TargetGroups!.Single().TargetType, groups.TargetGroups!.Single().Port));
        Assert.Null(health.TargetHealthDescriptions);
        Assert.Contains(tags.TagDescriptions!.Single().Tags!, tag => tag is { Key: "shunt", Value: "stage" });
        Assert.Equal("TargetGroupNotFound", missing.ErrorCode);
    }

    private static Task TryAsync(AmazonCloudFormationClient stacks, string operation) => operation switch
    {
        "CancelUpdateStack" => stacks.CancelUpdateStackAsync(new() { StackName = "routing" }),
        "ContinueUpdateRollback" => stacks.ContinueUpdateRollbackAsync(new() { StackName = "routing" }),
        _ => stacks.UpdateTerminationProtectionAsync(new() { StackName = "routing", EnableTerminationProtection = true }),
    };
}
