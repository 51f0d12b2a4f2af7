using System.Xml.Linq;
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
    private static readonly string[] Unwitnessed = ["CancelUpdateStack", "ContinueUpdateRollback"];

    [Fact]
    public async Task A_stack_is_shown_made_changed_and_removed()
    {
        var (stacks, seen) = await account.ConnectAsync<AmazonCloudFormationClient, AmazonCloudFormationConfig>();
        var (balancing, alsoSeen) = await account.ConnectAsync<AmazonElasticLoadBalancingV2Client, AmazonElasticLoadBalancingV2Config>();
        var moto = await account.MotoAsync();
        using var both = stacks;
        using var ofThem = balancing;

        await ChangeAsync(stacks, "first", ChangeSetType.CREATE, "100", "0");
        var made = (await stacks.DescribeStacksAsync(new() { StackName = "routing" })).Stacks!.Single();
        var events = await stacks.DescribeStackEventsAsync(new() { StackName = "routing" });
        var resources = await moto.Calls.FormAsync("cloudformation", "ListStackResources/2010-05-15", ("StackName", "routing"));
        var listener = XDocument.Parse(resources).Descendants().Single(one => one.Name.LocalName == "PhysicalResourceId" && one.Value.Contains(":listener/", StringComparison.Ordinal)).Value;

        Assert.Equal((StackStatus.CREATE_COMPLETE, "stage"), (made.StackStatus, made.Tags!.Single().Value));
        Assert.Equal("100", made.Parameters!.Single(one => one.ParameterKey == "Blue").ParameterValue);
        Assert.Contains(events.StackEvents!, one => one.ResourceStatus == ResourceStatus.CREATE_COMPLETE);
        Assert.Equal([100, 0], await WeightsAsync(balancing, listener));

        foreach (var (blue, green) in ((int, int)[])[(90, 10), (50, 50), (0, 100), (100, 0)])
        {
            await ChangeAsync(stacks, $"to-{green}", ChangeSetType.UPDATE, $"{blue}", $"{green}");
            Assert.Equal([blue, green], await WeightsAsync(balancing, listener));
        }

        await LookAsync(moto, balancing);
        await stacks.DeleteStackAsync(new() { StackName = "routing" });
        await Assert.ThrowsAsync<AmazonCloudFormationException>(() => stacks.DescribeStacksAsync(new() { StackName = "routing" }));

        await Assert.ThrowsAnyAsync<Exception>(() => stacks.CancelUpdateStackAsync(new() { StackName = "routing" }));
        await Assert.ThrowsAnyAsync<Exception>(() => stacks.ContinueUpdateRollbackAsync(new() { StackName = "routing" }));
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
            Capabilities = ["CAPABILITY_NAMED_IAM"],
            RollbackConfiguration = new() { RollbackTriggers = [], MonitoringTimeInMinutes = 0 },
        };

        await stacks.CreateChangeSetAsync(asked);
        var shown = await stacks.DescribeChangeSetAsync(new() { ChangeSetName = name, StackName = "routing" });
        var listed = await stacks.ListChangeSetsAsync(new() { StackName = "routing" });
        await stacks.ExecuteChangeSetAsync(new() { ChangeSetName = name, StackName = "routing" });
        await stacks.DeleteChangeSetAsync(new() { ChangeSetName = name, StackName = "routing" });

        // That a change set changes parameters alone, and is no empty one for it, the stand-in does not find.
        if (type == ChangeSetType.CREATE)
            Assert.Equal((ChangeSetStatus.CREATE_COMPLETE, ExecutionStatus.AVAILABLE), (shown.Status, shown.ExecutionStatus));
        Assert.Contains(listed.Summaries!, one => one.ChangeSetName == name);
    }

    private static async Task<IEnumerable<int>> WeightsAsync(AmazonElasticLoadBalancingV2Client balancing, string listener)
    {
        var rules = await balancing.DescribeRulesAsync(new() { ListenerArn = listener });
        var rule = rules.Rules!.Single(one => one.Priority == "10");
        Assert.Equal(["app.example"], rule.Conditions!.Single().HostHeaderConfig!.Values);
        return rule.Actions!.Single().ForwardConfig!.TargetGroups!.Select(one => one.Weight!.Value);
    }

    private static async Task LookAsync(MotoServer moto, AmazonElasticLoadBalancingV2Client balancing)
    {
        var groups = await moto.Calls.FormAsync("elasticloadbalancing", "DescribeTargetGroups/2015-12-01", ("Names.member.1", "blue"));
        var blue = XDocument.Parse(groups).Descendants().Single(one => one.Name.LocalName == "TargetGroupArn").Value;
        var before = await balancing.DescribeTargetHealthAsync(new() { TargetGroupArn = blue });
        await moto.Calls.FormAsync(
            "elasticloadbalancing",
            "RegisterTargets/2015-12-01", ("TargetGroupArn", blue), ("Targets.member.1.Id", "10.0.0.4"), ("Targets.member.1.Port", "80"));
        var after = await balancing.DescribeTargetHealthAsync(new() { TargetGroupArn = blue });
        var missing = await Assert.ThrowsAsync<Amazon.ElasticLoadBalancingV2.Model.TargetGroupNotFoundException>(
            () => balancing.DescribeTargetHealthAsync(new() { TargetGroupArn = blue + "x" }));

        Assert.Null(before.TargetHealthDescriptions);
        Assert.Equal(TargetHealthStateEnum.Healthy, after.TargetHealthDescriptions!.Single().TargetHealth!.State);
        Assert.Equal("TargetGroupNotFound", missing.ErrorCode);
    }
}
