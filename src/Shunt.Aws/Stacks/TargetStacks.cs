using System.Globalization;
using Shunt.Aws.Routing;
using Shunt.Aws.Templates;
using Shunt.Ledger;
using Shunt.Routes;
using Shunt.Targets;

namespace Shunt.Aws.Stacks;

/// <summary>The stacks of one target, as they should be: the environment, one a release, and the routing of its plain route.</summary>
/// <param name="settings">Where the target is.</param>
/// <param name="target">The target's name.</param>
/// <param name="component">What is released.</param>
internal sealed class TargetStacks(AwsSettings settings, string target, ComponentSettings component)
{
    // Fargate gives a task no longer than this to end.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(120);

    private static readonly string[] ReleaseAlarms = ["-server-errors", "-unhealthy", "-latency", "-failed-tasks"];

    /// <value>What the names of everything of the target begin with.</value>
    public string Prefix { get; } = $"{settings.Name}-{target}";

    /// <value>The name of the environment's stack.</value>
    public string EnvironmentName => $"{Prefix}-environment";

    /// <value>The name of the plain route's stack.</value>
    public string RoutingName => $"{Prefix}-routing";

    /// <value>What the names of all releases' stacks begin with.</value>
    public string ReleasePrefix => $"{Prefix}-{component.Name}-";

    /// <summary>The name of a release's stack.</summary>
    /// <param name="suffix">The version.</param>
    public string ReleaseName(string suffix) => ReleasePrefix + suffix;

    /// <summary>The host of the plain route, or of a version's own.</summary>
    /// <param name="suffix">The version; null for the plain route.</param>
    public string Host(string? suffix)
    {
        var local = suffix is null ? RouteName.Alias(component.Name, target) : RouteName.Suffixed(component.Name, suffix, target);
        return settings.Domain is null ? local : $"{local[..local.LastIndexOf('.')]}.{settings.Domain}";
    }

    /// <value>The name of the bucket: at most 60 of the 63 characters that S3 takes.</value>
    public string BucketName => $"{Prefix}-{settings.Account}-{settings.Region}";

    /// <value>The topic of the target, by its ARN.</value>
    public string TopicArn => $"arn:{settings.Partition}:sns:{settings.Region}:{settings.Account}:{Prefix}";

    /// <value>The name of the repository of the component's images.</value>
    public string RepositoryName => $"{Prefix}/{component.Name}";

    /// <summary>What every release of the target stands on.</summary>
    /// <param name="makesBucket">Whether the stack has the bucket; not when it takes over one that an earlier environment left.</param>
    /// <param name="makesRepository">Whether it has the repository of images.</param>
    public StackPlan Environment(bool makesBucket = true, bool makesRepository = true) => new()
    {
        Name = EnvironmentName,
        Template = StackTemplates.Environment(),
        Tags = Tags(),
        Parameters = Parameters(
            ("VpcId", settings.Given.VpcId ?? ""),
            ("SubnetIds", string.Join(',', settings.Given.SubnetIds)),
            ("MakesArtifacts", makesBucket ? "true" : "false"),
            ("MakesImages", makesRepository ? "true" : "false"),
            ("PublicIp", settings.Given.HasPublicAddresses ? "ENABLED" : "DISABLED"),
            ("EcsExec", settings.EcsExec ? "true" : "false"),
            ("ListenerArn", settings.Given.ListenerArn ?? ""),
            ("LoadBalancerName", LoadBalancerName(settings.Given.ListenerArn)),
            ("LoadBalancerSecurityGroupId", settings.Given.LoadBalancerSecurityGroupId ?? ""),
            ("ClusterName", settings.Given.ClusterName ?? ""),
            ("DatabaseClusterId", settings.DatabaseClusterId ?? ""),
            ("Domain", settings.Domain ?? ""),
            ("HostedZoneId", settings.HostedZoneId ?? ""),
            ("CertificateArn", settings.CertificateArn ?? ""),
            ("GitHubRepository", settings.Forge?.GitHubRepository ?? ""),
            ("GitLabProject", settings.Forge?.GitLabProject ?? ""),
            ("GitLabBranch", settings.Forge?.GitLabBranch ?? "main"),
            ("OidcProviderArn", settings.Forge?.ProviderArn ?? ""),
            ("SecretArns", settings.Secrets.Count > 0 ? string.Join(',', settings.Secrets.Values.Distinct().Order(StringComparer.Ordinal)) : NoSecret()),
            ("NotificationEmail", settings.NotificationEmail ?? ""),
            ("ServerErrorsPerMinute", Number(settings.ServerErrorsPerMinute)),
            ("DatabaseConnections", Number(settings.DatabaseConnections))),
    };

    /// <summary>One version, under its own route.</summary>
    /// <param name="version">The version and its image.</param>
    /// <param name="repository">The repository of the image, without a tag.</param>
    /// <param name="tasks">How many tasks serve.</param>
    /// <param name="priority">The priority of its route's rule.</param>
    /// <param name="role">CloudFormation's own role.</param>
    public StackPlan Release(Placed version, string repository, int tasks, int priority, string role) => new()
    {
        Name = ReleaseName(version.Suffix),
        Template = StackTemplates.Release(component, settings.Port, settings.Secrets),
        Tags = Tags(("shunt:component", component.Name), ("shunt:version", version.Commit), ("shunt:digest", version.Digest)),
        Role = role,
        Parameters = Parameters(
            ("Suffix", version.Suffix),
            ("Image", $"{repository}@{version.Digest}"),
            ("Host", Host(version.Suffix)),
            ("Priority", Number(priority)),
            ("SuffixedSources", string.Join(',', settings.SuffixedSources)),
            ("Tasks", Number(tasks)),
            ("Cpu", Number(settings.Cpu)),
            ("Memory", Number(settings.MemoryMib)),
            ("Architecture", settings.IsArm ? "ARM64" : "X86_64"),
            ("Port", Number(settings.Port)),
            ("HealthPath", component.HealthPath),
            ("GraceSeconds", Seconds(component.HealthLimit)),
            ("DrainSeconds", Seconds(component.DrainLimit)),
            ("StopSeconds", Seconds(component.StopLimit < LongestStop ? component.StopLimit : LongestStop)),
            ("ServerErrorsPerMinute", Number(settings.ServerErrorsPerMinute)),
            ("LatencySeconds", settings.Latency.TotalSeconds.ToString(CultureInfo.InvariantCulture))),
    };

    /// <summary>Where the plain route leads.</summary>
    /// <param name="shares">One version or two; their shares sum to 100.</param>
    /// <param name="epoch">The release's epoch.</param>
    /// <param name="priority">The priority of its rule.</param>
    /// <param name="role">CloudFormation's own role.</param>
    /// <param name="triggers">The alarms that take the step back; none on the way back, which nothing may take back.</param>
    /// <param name="monitoring">How long they are watched: whole minutes up to 180.</param>
    public StackPlan Routing(IReadOnlyList<Share> shares, int epoch, int priority, string role, IReadOnlyList<string> triggers, TimeSpan monitoring) => new()
    {
        Name = RoutingName,
        Template = StackTemplates.Routing(),
        Tags = Tags(("shunt:component", component.Name)),
        Role = role,
        Triggers = triggers,
        Monitoring = monitoring,
        Parameters = Parameters(
            ("Epoch", Number(epoch)),
            ("Host", Host(null)),
            ("Priority", Number(priority)),
            ("Suffix", shares[0].Suffix),
            ("Weight", Number(shares[0].Weight)),
            ("OtherSuffix", shares.Count > 1 ? shares[1].Suffix : ""),
            ("OtherWeight", Number(shares.Count > 1 ? shares[1].Weight : 0))),
    };

    /// <summary>The alarms that speak against a version while a cutover to it is watched, by their ARNs: five, as many as CloudFormation takes, at most.</summary>
    /// <param name="suffix">The version.</param>
    /// <param name="partition">The partition of AWS that the region is in, such as <c>aws</c>.</param>
    public IReadOnlyList<string> Alarms(string suffix, string partition)
    {
        string[] names = [.. ReleaseAlarms.Select(alarm => ReleaseName(suffix) + alarm), .. settings.DatabaseClusterId is null ? [] : new[] { $"{Prefix}-database-connections" }];
        return [.. names.Select(name => $"arn:{partition}:cloudwatch:{settings.Region}:{settings.Account}:alarm:{name}")];
    }

    // arn:aws:elasticloadbalancing:region:account:listener/app/name/id/id
    private static string LoadBalancerName(string? listener) => listener is null ? "" : string.Join('/', listener.Split('/')[1..4]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => Number((int)Math.Ceiling(time.TotalSeconds));

    // A policy names something; what has this name never was.
    private string NoSecret() => $"arn:aws:ssm:{settings.Region}:{settings.Account}:parameter/{Prefix}/none";

    private Dictionary<string, string> Parameters(params IEnumerable<(string Name, string Value)> parameters) =>
        new([new("Name", settings.Name), new("Target", target), new("Component", component.Name), .. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))]);

    private Dictionary<string, string> Tags(params IEnumerable<(string Name, string Value)> tags) =>
        new([new("shunt:name", settings.Name), new("shunt:target", target), .. tags.Select(tag => KeyValuePair.Create(tag.Name, tag.Value))]);
}
