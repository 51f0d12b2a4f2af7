using System.Runtime.CompilerServices;
using Amazon;
using Amazon.CloudFormation;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.Scheduler;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using Amazon.SimpleNotificationService;
using Amazon.SimpleSystemsManagement;
using Shunt.Aws.Failures;

namespace Shunt.Aws;

/// <summary>
/// The clients of one region, with the credentials of whoever runs the command, each made when it is first asked for. What is throttled or unanswered
/// is asked again by the SDK, less and less often.
/// </summary>
/// <param name="region">The region, such as <c>eu-west-1</c>.</param>
/// <param name="http">Makes the connections; null for the SDK's own.</param>
internal sealed class AwsClients(string region, HttpClientFactory? http = null) : IDisposable
{
    // Who asks is the first question of each command, and tells soon whether AWS is there at all.
    private const int FirstRetries = 2;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, IDisposable> _clients = [];

    /// <value>Says in one line what fails; null (the default) leaves the SDK's own exceptions.</value>
    public AwsFailures? Failures { get; init; }

    /// <value>How often what is throttled or unanswered is asked again: 0 and up, default 10.</value>
    public int Retries { get; init; } = 10;

    public IAmazonCloudFormation Stacks
    {
        get => field ?? Get(() => new AmazonCloudFormationClient(Configured(new AmazonCloudFormationConfig())));
        init;
    }

    public IAmazonElasticLoadBalancingV2 Balancers
    {
        get => field ?? Get(() => new AmazonElasticLoadBalancingV2Client(Configured(new AmazonElasticLoadBalancingV2Config())));
        init;
    }

    public IAmazonECS Services
    {
        get => field ?? Get(() => new AmazonECSClient(Configured(new AmazonECSConfig())));
        init;
    }

    public IAmazonECR Images => Get(() => new AmazonECRClient(Configured(new AmazonECRConfig())));

    public IAmazonScheduler Schedules
    {
        get => field ?? Get(() => new AmazonSchedulerClient(Configured(new AmazonSchedulerConfig())));
        init;
    }

    public IAmazonCloudWatch Alarms => Get(() => new AmazonCloudWatchClient(Configured(new AmazonCloudWatchConfig())));

    public IAmazonCloudWatchLogs Logs
    {
        get => field ?? Get(() => new AmazonCloudWatchLogsClient(Configured(new AmazonCloudWatchLogsConfig())));
        init;
    }

    public IAmazonRDS Databases => Get(() => new AmazonRDSClient(Configured(new AmazonRDSConfig())));

    public IAmazonSimpleNotificationService Topics => Get(() => new AmazonSimpleNotificationServiceClient(Configured(new AmazonSimpleNotificationServiceConfig())));

    public IAmazonSecretsManager Secrets => Get(() => new AmazonSecretsManagerClient(Configured(new AmazonSecretsManagerConfig())));

    public IAmazonSimpleSystemsManagement Parameters => Get(() => new AmazonSimpleSystemsManagementClient(Configured(new AmazonSimpleSystemsManagementConfig())));

    public IAmazonResourceGroupsTaggingAPI Tagged => Get(() => new AmazonResourceGroupsTaggingAPIClient(Configured(new AmazonResourceGroupsTaggingAPIConfig())));

    public IAmazonSecurityTokenService Identities => Get(() => new AmazonSecurityTokenServiceClient(Configured(new AmazonSecurityTokenServiceConfig(), Math.Min(Retries, FirstRetries))));

    public IAmazonSecurityTokenService Roles => Get(() => new AmazonSecurityTokenServiceClient(Configured(new AmazonSecurityTokenServiceConfig())));

    public IAmazonS3 Objects => Get(() => new AmazonS3Client(Configured(new AmazonS3Config { ForcePathStyle = HasOwnEndpoint })));

    // What stands in for S3 on an address of its own has no names for buckets.
    private static bool HasOwnEndpoint => Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_S3") is not null || Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is not null;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    private TConfig Configured<TConfig>(TConfig config, int? retries = null)
        where TConfig : ClientConfig
    {
        // Set before anything is read: AWS_ENDPOINT_URL counts beside it, but is given up once ServiceURL was looked at.
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = retries ?? Retries;
        config.Timeout = Timeout;
        if (http is not null)
            config.HttpClientFactory = http;
        return config;
    }

    private TClient Get<TClient>(Func<TClient> make, [CallerMemberName] string name = "")
        where TClient : class, IDisposable
    {
        lock (_gate)
        {
            if (_clients.TryGetValue(name, out var client))
                return (TClient)client;

            var made = make();
            if (made is AmazonServiceClient service)
                Failures?.Watch(service);
            _clients[name] = made;
            return made;
        }
    }
}
