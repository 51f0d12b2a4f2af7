using System.Reflection;
using Amazon.CloudFormation;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.SecretsManager;
using Amazon.SimpleNotificationService;
using Amazon.SimpleSystemsManagement;

namespace Aws.DropIns.Tests;

/// <summary>A drop-in, found by its client.</summary>
/// <param name="Client">The client's type.</param>
/// <param name="Service">What botocore calls the service.</param>
internal sealed record DropIn(Type Client, string Service)
{
    public static IReadOnlyList<DropIn> All { get; } =
    [
        new(typeof(AmazonCloudFormationClient), "cloudformation"),
        new(typeof(AmazonCloudWatchClient), "cloudwatch"),
        new(typeof(AmazonCloudWatchLogsClient), "logs"),
        new(typeof(AmazonECRClient), "ecr"),
        new(typeof(AmazonECSClient), "ecs"),
        new(typeof(AmazonElasticLoadBalancingV2Client), "elbv2"),
        new(typeof(AmazonRDSClient), "rds"),
        new(typeof(AmazonResourceGroupsTaggingAPIClient), "resourcegroupstaggingapi"),
        new(typeof(AmazonSchedulerClient), "scheduler"),
        new(typeof(AmazonSecretsManagerClient), "secretsmanager"),
        new(typeof(AmazonSimpleNotificationServiceClient), "sns"),
        new(typeof(AmazonSimpleSystemsManagementClient), "ssm"),
    ];

    public static TheoryData<string> Services => [.. All.Select(one => one.Service)];

    /// <value>Their common namespace.</value>
    public string Space => Client.Namespace!;

    /// <value>How the names of the client and its neighbours begin.</value>
    public string Prefix => Client.Name[..^"Client".Length];

    /// <value>The names of its operations.</value>
    public IReadOnlyList<string> Operations =>
        [.. Client.GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(method => method.Name[..^"Async".Length]).Distinct().Order(StringComparer.Ordinal)];

    public static DropIn Of(string service) => All.Single(one => one.Service == service);

    /// <summary>A type in its namespace of requests and answers.</summary>
    public Type Model(string name) => Client.Assembly.GetType($"{Space}.Model.{name}", throwOnError: true)!;

    /// <summary>Its configuration as it comes.</summary>
    public ClientConfig Config() => (ClientConfig)Activator.CreateInstance(Client.Assembly.GetType($"{Space}.{Prefix}Config", throwOnError: true)!)!;

    /// <summary>A client for an address; what fails is not repeated.</summary>
    public AmazonServiceClient Connect(string address)
    {
        var config = Config();
        config.ServiceURL = address;
        config.AuthenticationRegion = "eu-west-1";
        config.MaxErrorRetry = 0;
        config.Timeout = config.ConnectTimeout = TimeSpan.FromMinutes(5);
        return (AmazonServiceClient)Activator.CreateInstance(Client, new BasicAWSCredentials("key", "secret"), config)!;
    }

    /// <summary>Calls an operation.</summary>
    public async Task<AmazonWebServiceResponse> CallAsync(AmazonServiceClient client, string operation, object request)
    {
        var method = Client.GetMethod(operation + "Async", [Model(operation + "Request"), typeof(CancellationToken)])!;
        var call = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [request, CancellationToken.None], null)!;
        await call;
        return (AmazonWebServiceResponse)call.GetType().GetProperty("Result")!.GetValue(call)!;
    }
}
