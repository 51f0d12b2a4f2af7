using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>A listener whose rules are what the simulated stacks have in effect, in the middle of a change too.</summary>
/// <param name="cloud">The stacks.</param>
/// <param name="weather">Has calls fail; null for none.</param>
internal sealed class SimulatedBalancers(SimulatedCloudFormation cloud, Weather? weather = null) : IAmazonElasticLoadBalancingV2
{
    public IClientConfig Config => throw new NotSupportedException();

    /// <value>What somebody set by hand in place of what the stack has: <c>suffix=weight</c>, with blanks between; null for nothing.</value>
    public string? ByHand { get; set; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => throw new NotSupportedException();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => throw new NotSupportedException();

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw new NotSupportedException();

    /// <summary>The target group of a version.</summary>
    public static string Group(string suffix) => $"arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/{suffix}";

    public Task<DescribeRulesResponse> DescribeRulesAsync(DescribeRulesRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(weather is null ? Rules() : weather.Do("ELBv2 DescribeRules", Rules));

    public Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(DescribeTargetHealthRequest request, CancellationToken cancellationToken = default) => Task.FromResult(new DescribeTargetHealthResponse
    {
        TargetHealthDescriptions = [new TargetHealthDescription { TargetHealth = new TargetHealth { State = TargetHealthStateEnum.Healthy } }],
    });

    public void Dispose()
    {
    }

    private DescribeRulesResponse Rules() => new()
    {
        Rules = [.. cloud.Stacks.Select(stack => SimulatedStack.Parameters(stack.InEffect)).Where(parameters => parameters.ContainsKey("Host")).Select(Rule)],
    };

    private Rule Rule(IReadOnlyDictionary<string, string> parameters)
    {
        var shares = parameters.ContainsKey("Weight")
            ? ByHand ?? $"{parameters["Suffix"]}={parameters["Weight"]}{(parameters["OtherSuffix"].Length > 0 ? $" {parameters["OtherSuffix"]}={parameters["OtherWeight"]}" : "")}"
            : $"{parameters["Suffix"]}=1";
        return new Rule
        {
            Priority = parameters["Priority"],
            Conditions = [new RuleCondition { HostHeaderConfig = new HostHeaderConditionConfig { Values = [parameters["Host"]] } }],
            Actions = [new Amazon.ElasticLoadBalancingV2.Model.Action
            {
                Type = ActionTypeEnum.Forward,
                ForwardConfig = new ForwardActionConfig
                {
                    TargetGroups = [.. shares.Split(' ').Select(share => share.Split('=')).Select(share => new TargetGroupTuple { TargetGroupArn = Group(share[0]), Weight = int.Parse(share[1], System.Globalization.CultureInfo.InvariantCulture) })],
                },
            }],
        };
    }
}
