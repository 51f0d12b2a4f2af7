using System.Globalization;
using Amazon.CloudFormation;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;
using Shunt.Aws.Routing;
using Shunt.Aws.Stacks;
using Shunt.Ledger;
using Shunt.Targets;
using Tests;
using StackStatus = Shunt.Aws.Stacks.StackStatus;

namespace Shunt.Aws.Tests.Peers;

/// <summary>The stacks of a target, before an independent witness of CloudFormation: moto_server.</summary>
public sealed class StacksTests : IDisposable
{
    private static readonly Placed Old = new("0123456789abcdef0123456789abcdef01234567", "sha256:" + new string('a', 64));
    private static readonly Placed New = new("fedcba9876543210fedcba9876543210fedcba98", "sha256:" + new string('b', 64));

    private const string Role = "arn:aws:iam::123456789012:role/shop-prod-stacks";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly BasicAWSCredentials Credentials = new("testing", "testing");

    private readonly RecordingNarrator _narrator = new();
    private readonly TargetStacks _stacks = new(
        new AwsSettings { Name = "shop", Account = "123456789012", Region = MotoServer.Region }, "prod", new ComponentSettings { Name = "app", Project = "src/App/App.csproj" });

    private MotoServer? _moto;

    public void Dispose() => _moto?.Dispose();

    [PeerFact("moto_server", "aws")]
    public async Task An_environment_is_shown_and_then_made()
    {
        _moto = await MotoServer.StartAsync();
        using var cloud = Connect();
        var work = new StackWork(new StackApi(cloud), _narrator, TimeProvider.System);
        var shown = new List<StackChange>();

        var made = await work.HaveAsync(_stacks.Environment(), "e1", (changes, _) => { shown.AddRange(changes); return Task.CompletedTask; }, Limit, default);
        var resources = await AwsCli.AskAsync(_moto, "cloudformation", "list-stack-resources", "--stack-name", _stacks.EnvironmentName);

        Assert.Equal(StackStatus.CreateComplete, made.Status);
        Assert.Contains("add LoadBalancer (AWS::ElasticLoadBalancingV2::LoadBalancer)", shown.Select(change => change.Describe()));
        Assert.Contains("Cluster", resources.RootElement.GetProperty("StackResourceSummaries").EnumerateArray().Select(resource => resource.GetProperty("LogicalResourceId").GetString()));
    }

    [PeerFact("moto_server")]
    public async Task The_plain_route_moves_in_steps_and_back()
    {
        _moto = await MotoServer.StartAsync();
        using var cloud = Connect();
        using var balancers = new AmazonElasticLoadBalancingV2Client(
            Credentials, new AmazonElasticLoadBalancingV2Config { ServiceURL = _moto.Address, AuthenticationRegion = MotoServer.Region });
        await SendAsync("CreateStack", _stacks.Environment());
        var environment = await new StackApi(cloud).ObserveAsync(_stacks.EnvironmentName, default);
        foreach (var version in (Placed[])[Old, New])
            await SendAsync("CreateStack", _stacks.Release(version, "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop-prod/app", 1, Priorities.Of(version.Suffix, new HashSet<int>())!.Value, Role));

        var weights = new List<string>();
        Share[][] steps = [[new(Old.Suffix, 100)], [new(New.Suffix, 10), new(Old.Suffix, 90)], [new(New.Suffix, 50), new(Old.Suffix, 50)], [new(New.Suffix, 100)], [new(Old.Suffix, 100)]];
        for (var step = 0; step < steps.Length; step++)
        {
            await SendAsync(step == 0 ? "CreateStack" : "UpdateStack", _stacks.Routing(steps[step], step + 1, Priorities.Alias, Role, [], TimeSpan.Zero));
            weights.Add(await WeightsAsync(balancers, environment.Outputs["Listener"]));
        }

        var routing = await new StackApi(cloud).ObserveAsync(_stacks.RoutingName, default);
        Assert.Equal(["100", "10 90", "50 50", "100", "100"], weights);
        Assert.Equal((StackStatus.UpdateComplete, "5", Old.Suffix), (routing.Status, routing.Outputs["Epoch"], routing.Outputs["Suffix"]));
    }

    private static async Task<string> WeightsAsync(AmazonElasticLoadBalancingV2Client balancers, string listener)
    {
        var rules = (await balancers.DescribeRulesAsync(new() { ListenerArn = listener })).Rules!;
        var alias = rules.Single(rule => rule.Priority == Priorities.Alias.ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', alias.Actions!.Single().ForwardConfig!.TargetGroups!.Select(group => group.Weight));
    }

    // moto_server knows neither exports nor imports in change sets: what the plans ask for is asked for without one here.
    private async Task SendAsync(string action, StackPlan plan)
    {
        var parameters = plan.Parameters.SelectMany((parameter, index) => new[]
        {
            ($"Parameters.member.{index + 1}.ParameterKey", parameter.Key), ($"Parameters.member.{index + 1}.ParameterValue", parameter.Value),
        });
        await _moto!.Calls.FormAsync("cloudformation", $"{action}/2010-05-15", [("StackName", plan.Name), ("TemplateBody", plan.Template), .. parameters]);
    }

    private AmazonCloudFormationClient Connect() =>
        new(Credentials, new AmazonCloudFormationConfig { ServiceURL = _moto!.Address, AuthenticationRegion = MotoServer.Region });
}
