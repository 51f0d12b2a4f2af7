using Shunt.Aws.Templates;
using Shunt.Aws.Tests.Simulated;
using YamlDotNet.RepresentationModel;

namespace Shunt.Aws.Tests;

/// <summary>What a dry run shows of stacks, weights and resources is what the command then changes.</summary>
public sealed class ForesightTests
{
    private static readonly string[] Release =
    [
        "TaskDefinition (AWS::ECS::TaskDefinition)",
        "TargetGroup (AWS::ElasticLoadBalancingV2::TargetGroup)",
        "Route (AWS::ElasticLoadBalancingV2::ListenerRule)",
        "Service (AWS::ECS::Service)",
        "ServerErrors (AWS::CloudWatch::Alarm)",
        "UnhealthyTasks (AWS::CloudWatch::Alarm)",
        "Slowness (AWS::CloudWatch::Alarm)",
        "FailedTask (AWS::Events::Rule)",
        "FailedTasks (AWS::CloudWatch::Alarm)",
    ];

    [Fact]
    public async Task A_release_its_way_back_and_the_teardown_are_foreseen_stack_by_stack()
    {
        using var account = new SimulatedAccount();

        var first = await account.ForeseeAsync('1');
        await account.ReleaseAsync('1');
        var second = await account.ForeseeAsync('2');
        await account.ReleaseAsync('2');
        var back = await account.ForeseeRollbackAsync();
        var teardown = await account.ForeseeTeardownAsync();

        Assert.Equal([.. Added('1'), "stack shop-prod-routing: add Route (AWS::ElasticLoadBalancingV2::ListenerRule), 111111111111 100 %"], first);
        Assert.Equal(
            [
                .. Added('2'),
                "stack shop-prod-routing: modify Route (AWS::ElasticLoadBalancingV2::ListenerRule), 222222222222 10 %, 111111111111 90 %",
                "stack shop-prod-routing: modify Route (AWS::ElasticLoadBalancingV2::ListenerRule), 222222222222 100 %",
                "schedule shop-prod-111111111111: deletes stack shop-prod-app-111111111111 in 01:00:00",
            ],
            second);
        Assert.Equal("stack shop-prod-routing: modify Route (AWS::ElasticLoadBalancingV2::ListenerRule), 111111111111 100 %", Assert.Single(back, line => line.Contains("routing", StringComparison.Ordinal)));
        Assert.Equal(
            ["stack shop-prod-routing: remove", "stack shop-prod-app-111111111111: remove", "stack shop-prod-app-222222222222: remove", "stack shop-prod-environment: remove"], teardown);
    }

    [Fact]
    public async Task The_stacks_that_are_foreseen_are_those_that_are_changed_and_to_look_changes_none()
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        var (asked, changed) = (account.Cloud.Requests.Count, account.Picture());

        var foreseen = await account.ForeseeAsync('2');
        Assert.Equal((asked, changed), (account.Cloud.Requests.Count, account.Picture()));
        await account.ReleaseAsync('2');

        var stacks = foreseen.Where(line => line.StartsWith("stack ", StringComparison.Ordinal)).Select(line => line.Split(' ', ':')[1]);
        Assert.Equal(Runs(account.Cloud.Requests.Skip(asked).Select(request => request.StackName!)), Runs(stacks));
    }

    [Fact]
    public void The_resources_that_are_told_are_all_of_the_template_and_none_depends_on_a_condition()
    {
        var template = new YamlStream();
        template.Load(new StringReader(StackTemplates.Release(new() { Name = "app", Project = "App" }, 8080, new Dictionary<string, string>())));
        var resources = (YamlMappingNode)template.Documents[0].RootNode["Resources"];

        Assert.Equal(resources.Children.Select(resource => (resource.Key.ToString(), resource.Value["Type"].ToString())), StackTemplates.ReleaseResources());
        Assert.All(resources.Children, resource => Assert.False(((YamlMappingNode)resource.Value).Children.ContainsKey("Condition")));
    }

    private static IEnumerable<string> Added(char version) => Release.Select(resource => $"stack shop-prod-app-{new string(version, 12)}: add {resource}");

    // A stack that comes several times in a row comes once.
    private static List<string> Runs(IEnumerable<string> stacks)
    {
        List<string> runs = [];
        foreach (var stack in stacks)
        {
            if (runs.Count == 0 || runs[^1] != stack)
                runs.Add(stack);
        }

        return runs;
    }
}
