namespace Shunt.Aws;

/// <summary>Where on AWS a target is, and what is given there instead of being made. All of it is checked before anything is asked of AWS.</summary>
public sealed record AwsSettings
{
    /// <value>The team's or the product's name, which begins the names of everything that is made: 1 to 20 lower-case letters, digits and dashes.</value>
    public required string Name { get; init; }

    /// <value>The account, 12 digits. A command that finds itself in another one is refused.</value>
    public required string Account { get; init; }

    /// <value>The region, such as <c>eu-west-1</c>.</value>
    public required string Region { get; init; }

    /// <value>The partition of AWS that the region is in: <c>aws</c>, or <c>aws-cn</c> and <c>aws-us-gov</c>, whose regions begin so.</value>
    internal string Partition =>
        Region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    /// <value>
    /// The domain below which the routes are: <c>shop.example</c> has <c>app.prod.shop.example</c>. Default null: the routes have the names of the embedded
    /// platform, and are reached through the load balancer's own.
    /// </value>
    public string? Domain { get; init; }

    /// <value>The Route 53 zone of the domain. Default null: its names are kept elsewhere, and lead to the load balancer there.</value>
    public string? HostedZoneId { get; init; }

    /// <value>The ACM certificate for <c>*.&lt;target&gt;.&lt;domain&gt;</c>, by its ARN. Default null: plain HTTP.</value>
    public string? CertificateArn { get; init; }

    /// <value>Given instead of made. Default: everything is made.</value>
    public GivenResources Given { get; init; } = new();

    /// <value>The Aurora cluster that a migration takes a snapshot of first. Default null: there is none.</value>
    public string? DatabaseClusterId { get; init; }

    /// <value>
    /// Whether people who take the role <c>operate</c> can enter the task of a migration through ECS Exec, in a session that is recorded in the log group. Default false. Takes
    /// <see cref="DatabaseClusterId"/>, and a cluster that is made here; what serves can never be entered.
    /// </value>
    public bool EcsExec { get; init; }

    /// <value>Whether what the component keeps goes with its tasks: then nothing is saved or migrated here, whatever its settings say. Default false.</value>
    public bool KeepsNoData { get; init; }

    /// <value>Which forge's jobs may release, without a key that lasts. Default null: identities of the account alone.</value>
    public ForgeTrust? Forge { get; init; }

    /// <value>The secrets of instances: which variable gets its value from which Secrets Manager secret or SSM parameter, by its ARN. Default none.</value>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <value>From where a version's own route may be asked, as CIDR blocks, 1 to 4. Default: from everywhere, which prod should not have.</value>
    public IReadOnlyList<string> SuffixedSources { get; init; } = ["0.0.0.0/0"];

    /// <value>A task's share of a processor, in units of 1/1024: 256, 512, 1024, 2048, 4096, 8192 or 16384. Default 256, the least that Fargate has.</value>
    public int Cpu { get; init; } = 256;

    /// <value>A task's memory, in MiB: 512 to 122,880, as far as Fargate has it with <see cref="Cpu"/>. Default 512.</value>
    public int MemoryMib { get; init; } = 512;

    /// <value>Whether tasks run on ARM. Default false: on x86-64.</value>
    public bool IsArm { get; init; }

    /// <value>The port that tasks listen on: 1024 to 65535, default 8080.</value>
    public int Port { get; init; } = 8080;

    /// <value>Who is told of alarms by mail. Default null: nobody; the topic is there all the same.</value>
    public string? NotificationEmail { get; init; }

    /// <value>How many answers with 5xx in a minute take a cutover back while it is watched: at least 1, default 5.</value>
    public int ServerErrorsPerMinute { get; init; } = 5;

    /// <value>Which 99th percentile of response times does: 10 ms and up, default 2 s.</value>
    public TimeSpan Latency { get; init; } = TimeSpan.FromSeconds(2);

    /// <value>How many database connections do: at least 1, default 80. While a release runs, two versions hold theirs.</value>
    public int DatabaseConnections { get; init; } = 80;
}
