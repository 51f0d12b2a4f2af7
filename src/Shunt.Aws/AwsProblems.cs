using System.Text.RegularExpressions;

namespace Shunt.Aws;

/// <summary>Checks the settings of a target on AWS, all of them at once.</summary>
internal static partial class AwsProblems
{
    private const int MostSources = 4;
    private const int LeastLatencyMilliseconds = 10;

    // Memory that Fargate has with a share of a processor, in MiB: from, to. (Amazon ECS developer guide, task CPU and memory.)
    private static readonly Dictionary<int, (int Least, int Most)> Memory = new()
    {
        [256] = (512, 2048),
        [512] = (1024, 4096),
        [1024] = (2048, 8192),
        [2048] = (4096, 16384),
        [4096] = (8192, 30720),
        [8192] = (16384, 61440),
        [16384] = (32768, 122880),
    };

    /// <summary>What is wrong, a line each, that begins with the setting's path.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="path">Where they stand.</param>
    public static IEnumerable<string> Of(AwsSettings settings, string path) =>
        Names(settings, path).Concat(Given(settings.Given, $"{path}.{nameof(AwsSettings.Given)}")).Concat(Sizes(settings, path)).Concat(Secrets(settings, path));

    private static IEnumerable<string> Names(AwsSettings settings, string path)
    {
        if (!Name().IsMatch(settings.Name))
            yield return $"{path}.Name: '{settings.Name}' is not 1 to 20 lower-case letters, digits and dashes that begin with a letter.";

        if (!AccountId().IsMatch(settings.Account))
            yield return $"{path}.Account: '{settings.Account}' is not 12 digits.";

        if (!RegionName().IsMatch(settings.Region))
            yield return $"{path}.Region: '{settings.Region}' is not a region, such as eu-west-1.";

        if (settings.HostedZoneId is not null && settings.Domain is null)
            yield return $"{path}.HostedZoneId: there is no Domain that it could be the zone of.";

        if (settings.CertificateArn is not null && settings.Domain is null)
            yield return $"{path}.CertificateArn: there is no Domain that it could be for.";

        if (settings.EcsExec && settings.DatabaseClusterId is null)
            yield return $"{path}.EcsExec: there is no DatabaseClusterId, and so no migration that could be entered.";

        if (settings.EcsExec && settings.Given.ClusterName is { } cluster)
            yield return $"{path}.EcsExec: '{cluster}' is given, and whether it records sessions is its owner's to say; leave out EcsExec or Given.ClusterName.";

        if (settings.Forge is { } forge && !Project().IsMatch(forge.GitHubRepository + forge.GitLabProject))
            yield return $"{path}.Forge: '{forge.GitHubRepository}{forge.GitLabProject}' is not a project, such as shop/app.";
    }

    private static IEnumerable<string> Given(GivenResources given, string path)
    {
        if (given.VpcId is not null && given.SubnetIds.Count < 2)
            yield return $"{path}.SubnetIds: {given.SubnetIds.Count} given; a load balancer needs 2 or more, in different zones.";

        if (given.VpcId is null && given.SubnetIds.Count > 0)
            yield return $"{path}.VpcId: subnets are given without their VPC.";

        if (given.ListenerArn is { } listener && !Listener().IsMatch(listener))
            yield return $"{path}.ListenerArn: '{listener}' is not the ARN of a listener of an Application Load Balancer.";

        if (given.ListenerArn is not null && (given.LoadBalancerSecurityGroupId is null || given.VpcId is null))
            yield return $"{path}.ListenerArn: it is given without VpcId and LoadBalancerSecurityGroupId, which tasks need to be reached.";
    }

    private static IEnumerable<string> Sizes(AwsSettings settings, string path)
    {
        if (!Memory.TryGetValue(settings.Cpu, out var memory))
            yield return $"{path}.Cpu: {settings.Cpu} is none of {string.Join(", ", Memory.Keys)}.";
        else if (settings.MemoryMib < memory.Least || settings.MemoryMib > memory.Most)
            yield return $"{path}.MemoryMib: {settings.MemoryMib} is outside {memory.Least}–{memory.Most}, which Fargate has with Cpu = {settings.Cpu}.";

        if (settings.Port is < 1024 or > ushort.MaxValue)
            yield return $"{path}.Port: {settings.Port} is outside 1024–{ushort.MaxValue}.";

        if (settings.SuffixedSources.Count is 0 or > MostSources)
            yield return $"{path}.SuffixedSources: {settings.SuffixedSources.Count} given; a rule takes 1 to {MostSources} beside the host.";

        foreach (var source in settings.SuffixedSources.Where(source => !System.Net.IPNetwork.TryParse(source, out _)))
            yield return $"{path}.SuffixedSources: '{source}' is not a CIDR block, such as 203.0.113.0/24.";

        if (settings.ServerErrorsPerMinute < 1)
            yield return $"{path}.ServerErrorsPerMinute: {settings.ServerErrorsPerMinute} is less than 1.";

        if (settings.Latency < TimeSpan.FromMilliseconds(LeastLatencyMilliseconds))
            yield return $"{path}.Latency: {settings.Latency} is less than {LeastLatencyMilliseconds} ms.";

        if (settings.DatabaseConnections < 1)
            yield return $"{path}.DatabaseConnections: {settings.DatabaseConnections} is less than 1.";
    }

    // A value that was pasted here in place of a reference is not told again.
    private static IEnumerable<string> Secrets(AwsSettings settings, string path) => settings.Secrets
        .Where(secret => !Secret().IsMatch(secret.Value))
        .Select(secret => $"{path}.Secrets['{secret.Key}']: it is not the ARN of a Secrets Manager secret or an SSM parameter; values do not belong here.");

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,19}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountId();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-[0-9]\z")]
    private static partial Regex RegionName();

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)+\z")]
    private static partial Regex Project();

    [GeneratedRegex(@"^arn:[\w-]+:elasticloadbalancing:[\w-]+:[0-9]{12}:listener/app/[^/]+/[0-9a-f]+/[0-9a-f]+\z")]
    private static partial Regex Listener();

    [GeneratedRegex(@"^arn:[\w-]+:(secretsmanager:[\w-]+:[0-9]{12}:secret:|ssm:[\w-]+:[0-9]{12}:parameter/)\S+\z")]
    private static partial Regex Secret();
}
