namespace Shunt.Aws.Tests;

/// <summary>Settings that cannot be are all named at once, before AWS is asked for anything.</summary>
public sealed class AwsProblemsTests
{
    private static readonly AwsSettings Sound = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };

    [Fact]
    public void Sound_settings_have_no_problem() => Assert.Empty(AwsProblems.Of(Sound, "prod"));

    [Theory]
    [InlineData("eu-central-2")]
    [InlineData("us-gov-east-1")]
    [InlineData("ap-southeast-4")]
    public void Regions_of_all_partitions_are_known_by_their_shape(string region) => Assert.Empty(AwsProblems.Of(Sound with { Region = region }, "prod"));

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var settings = Sound with
        {
            Name = "Shop",
            Account = "1234",
            Region = "eu-wst",
            HostedZoneId = "Z1",
            CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/1",
            Forge = ForgeTrust.GitHub("shop"),
            Given = new() { SubnetIds = ["subnet-1"], ListenerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/shop/1/2" },
            Cpu = 300,
            Port = 80,
            SuffixedSources = ["office"],
            ServerErrorsPerMinute = 0,
            Latency = TimeSpan.Zero,
            DatabaseConnections = 0,
            Secrets = new Dictionary<string, string> { ["API_KEY"] = "sk-123" },
            EcsExec = true,
        };

        Assert.Equal(
            [
                "prod.Name: 'Shop' is not 1 to 20 lower-case letters, digits and dashes that begin with a letter.",
                "prod.Account: '1234' is not 12 digits.",
                "prod.Region: 'eu-wst' is not a region, such as eu-west-1.",
                "prod.HostedZoneId: there is no Domain that it could be the zone of.",
                "prod.CertificateArn: there is no Domain that it could be for.",
                "prod.EcsExec: there is no DatabaseClusterId, and so no migration that could be entered.",
                "prod.Forge: 'shop' is not a project, such as shop/app.",
                "prod.Given.VpcId: subnets are given without their VPC.",
                "prod.Given.ListenerArn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/shop/1/2' is not the ARN of a listener of an Application Load Balancer.",
                "prod.Given.ListenerArn: it is given without VpcId and LoadBalancerSecurityGroupId, which tasks need to be reached.",
                "prod.Cpu: 300 is none of 256, 512, 1024, 2048, 4096, 8192, 16384.",
                "prod.Port: 80 is outside 1024–65535.",
                "prod.SuffixedSources: 'office' is not a CIDR block, such as 203.0.113.0/24.",
                "prod.ServerErrorsPerMinute: 0 is less than 1.",
                "prod.Latency: 00:00:00 is less than 10 ms.",
                "prod.DatabaseConnections: 0 is less than 1.",
                "prod.Secrets['API_KEY']: it is not the ARN of a Secrets Manager secret or an SSM parameter; values do not belong here.",
            ],
            AwsProblems.Of(settings, "prod"));
    }

    [Theory]
    [InlineData(256, 4096, "prod.MemoryMib: 4096 is outside 512–2048, which Fargate has with Cpu = 256.")]
    [InlineData(4096, 2048, "prod.MemoryMib: 2048 is outside 8192–30720, which Fargate has with Cpu = 4096.")]
    public void Memory_that_Fargate_does_not_have_is_refused(int cpu, int memory, string problem) =>
        Assert.Equal([problem], AwsProblems.Of(Sound with { Cpu = cpu, MemoryMib = memory }, "prod"));

    [Fact]
    public void A_value_in_place_of_a_reference_is_not_told_again()
    {
        var problems = AwsProblems.Of(Sound with { Secrets = new Dictionary<string, string> { ["API_KEY"] = "sk-very-secret" } }, "prod");

        Assert.DoesNotContain("sk-very-secret", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_in_a_cluster_whose_record_is_not_ours_are_refused() => Assert.Equal(
        ["prod.EcsExec: 'shared' is given, and whether it records sessions is its owner's to say; leave out EcsExec or Given.ClusterName."],
        AwsProblems.Of(Sound with { EcsExec = true, DatabaseClusterId = "shop", Given = new() { ClusterName = "shared" } }, "prod"));

    [Fact]
    public void A_network_of_one_zone_is_refused() => Assert.Equal(
        ["prod.Given.SubnetIds: 1 given; a load balancer needs 2 or more, in different zones."],
        AwsProblems.Of(Sound with { Given = new() { VpcId = "vpc-1", SubnetIds = ["subnet-1"] } }, "prod"));
}
