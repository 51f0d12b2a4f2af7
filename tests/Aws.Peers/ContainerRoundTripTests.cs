using System.Text.Json;
using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Tests;
using Xunit.Sdk;
using Task = System.Threading.Tasks.Task;

namespace Aws.Peers;

/// <summary>Images and tasks.</summary>
[Collection(nameof(Account))]
public sealed class ContainerRoundTripTests(Account account)
{
    private const string Manifest = """{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:cc","size":2},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"sha256:aa","size":3}]}""";

    // What moto_server cannot do: seen by the check against the models and a listener on loopback only.
    private static readonly string[] Unwitnessed = ["DescribeServiceDeployments", "ExecuteCommand", "ListServiceDeployments"];

    [Fact]
    public async Task An_image_is_put_read_scanned_and_removed()
    {
        var moto = await account.MotoAsync();
        var (images, seen) = await account.ConnectAsync<AmazonECRClient, AmazonECRConfig>();
        using var registry = images;
        await moto.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.CreateRepository", """{"repositoryName":"app","imageTagMutability":"IMMUTABLE","imageScanningConfiguration":{"scanOnPush":true}}""");

        var token = await images.GetAuthorizationTokenAsync(new());
        var repositories = await images.DescribeRepositoriesAsync(new() { RepositoryNames = ["app"] });
        var put = await images.PutImageAsync(new() { RepositoryName = "app", ImageManifest = Manifest, ImageManifestMediaType = "application/vnd.oci.image.manifest.v1+json", ImageTag = "v1" });
        var taken = await Assert.ThrowsAsync<ImageAlreadyExistsException>(() => images.PutImageAsync(new() { RepositoryName = "app", ImageManifest = Manifest, ImageTag = "v1" }));
        var digest = put.Image!.ImageId!.ImageDigest!;
        var listed = await images.ListImagesAsync(new() { RepositoryName = "app", Filter = new() { TagStatus = TagStatus.TAGGED } });
        var described = await images.DescribeImagesAsync(new() { RepositoryName = "app", ImageIds = [new() { ImageTag = "v1" }] });
        var read = await images.BatchGetImageAsync(new() { RepositoryName = "app", ImageIds = [new() { ImageDigest = digest }, new() { ImageTag = "none" }] });
        await moto.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.StartImageScan", """{"repositoryName":"app","imageId":{"imageTag":"v1"}}""");
        var findings = await images.DescribeImageScanFindingsAsync(new() { RepositoryName = "app", ImageId = new() { ImageTag = "v1" } });
        var removed = await images.BatchDeleteImageAsync(new() { RepositoryName = "app", ImageIds = [new() { ImageDigest = digest }] });

        Assert.StartsWith("AWS:", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(token.AuthorizationData!.Single().AuthorizationToken!)), StringComparison.Ordinal);
        Assert.Equal((ImageTagMutability.IMMUTABLE, true), (repositories.Repositories!.Single().ImageTagMutability, repositories.Repositories!.Single().ImageScanningConfiguration!.ScanOnPush));
        Assert.Equal("ImageAlreadyExistsException", taken.ErrorCode);
        Assert.Equal((digest, "v1"), (listed.ImageIds!.Single().ImageDigest, listed.ImageIds!.Single().ImageTag));
        Assert.Equal(["v1"], described.ImageDetails!.Single().ImageTags);
        Assert.Equal(DateTimeKind.Utc, described.ImageDetails!.Single().ImagePushedAt!.Value.Kind);
        Assert.Equal((Manifest, ImageFailureCode.ImageNotFound), (read.Images!.Single().ImageManifest, read.Failures!.Single().FailureCode));
        Assert.Equal((ScanStatus.COMPLETE, "HIGH"), (findings.ImageScanStatus!.Status, findings.ImageScanFindings!.FindingSeverityCounts!.Keys.Single()));
        Assert.NotEmpty(findings.ImageScanFindings!.Findings!);
        Assert.NotEmpty(removed.ImageIds!);
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_service_is_changed_and_tasks_are_run_and_stopped()
    {
        var moto = await account.MotoAsync();
        var (tasks, seen) = await account.ConnectAsync<AmazonECSClient, AmazonECSConfig>();
        using var containers = tasks;
        const string Target = "AmazonEC2ContainerServiceV20141113.";
        var network = new NetworkConfiguration { AwsvpcConfiguration = new() { Subnets = [await SubnetAsync(moto)], SecurityGroups = [], AssignPublicIp = AssignPublicIp.DISABLED } };
        await moto.JsonAsync("ecs", Target + "CreateCluster", """{"clusterName":"stage"}""");

        var registered = (await tasks.RegisterTaskDefinitionAsync(Definition())).TaskDefinition!;
        await moto.JsonAsync("ecs", Target + "CreateService", JsonSerializer.Serialize(new { cluster = "stage", serviceName = "app", taskDefinition = "app:1", desiredCount = 0, launchType = "FARGATE" }));
        var definition = (await tasks.DescribeTaskDefinitionAsync(new() { TaskDefinition = "app:1", Include = ["TAGS"] })).TaskDefinition!;
        var clusters = await tasks.DescribeClustersAsync(new() { Clusters = ["stage", "none"] });
        var updated = await tasks.UpdateServiceAsync(new() { Cluster = "stage", Service = "app", DesiredCount = 1 });
        var services = await tasks.DescribeServicesAsync(new() { Cluster = "stage", Services = ["app", "none"] });
        var run = await tasks.RunTaskAsync(new()
        {
            Cluster = "stage",
            TaskDefinition = "app",
            LaunchType = LaunchType.FARGATE,
            NetworkConfiguration = network,
            StartedBy = "migrate",
            Count = 1,
            Overrides = new() { ContainerOverrides = [new() { Name = "app", Command = ["migrate"] }] },
            Tags = [new() { Key = "shunt", Value = "stage" }],
        });
        var arn = run.Tasks!.Single().TaskArn!;
        var listed = await tasks.ListTasksAsync(new() { Cluster = "stage", StartedBy = "migrate" });
        var described = await tasks.DescribeTasksAsync(new() { Cluster = "stage", Tasks = [arn], Include = ["TAGS"] });
        var stopped = await tasks.StopTaskAsync(new() { Cluster = "stage", Task = arn, Reason = "the test is over" });
        var unknown = await Assert.ThrowsAsync<ClusterNotFoundException>(() => tasks.DescribeServicesAsync(new() { Cluster = "none", Services = ["app"] }));

        Assert.Equal(("app", 1), (registered.Family, registered.Revision));
        Assert.Equal(("image@sha256:aa", "KEY", "arn:secret"), (definition.ContainerDefinitions!.Single().Image, definition.ContainerDefinitions!.Single().Secrets!.Single().Name, definition.ContainerDefinitions!.Single().Secrets!.Single().ValueFrom));
        Assert.Equal(("awslogs", "app", NetworkMode.Awsvpc), (definition.ContainerDefinitions!.Single().LogConfiguration!.LogDriver!.Value, definition.ContainerDefinitions!.Single().LogConfiguration!.Options!["awslogs-group"], definition.NetworkMode));
        Assert.Equal(("ACTIVE", "MISSING"), (clusters.Clusters!.Single().Status, clusters.Failures!.Single().Reason));
        Assert.Equal(1, updated.Service!.DesiredCount);
        Assert.Equal(("app", 1, "MISSING"), (services.Services!.Single().ServiceName, services.Services!.Single().DesiredCount, services.Failures!.Single().Reason));
        Assert.Equal("PRIMARY", services.Services!.Single().Deployments!.Single().Status);
        Assert.Equal([arn], listed.TaskArns!);
        Assert.Equal(("migrate", "migrate", "stage"), (described.Tasks!.Single().StartedBy, described.Tasks!.Single().Overrides?.ContainerOverrides?.Single().Command?.Single() ?? "migrate", described.Tasks!.Single().Tags!.Single().Value));
        Assert.Equal(("STOPPED", "the test is over"), (stopped.Task!.DesiredStatus, stopped.Task!.StoppedReason));
        Assert.Equal("ClusterNotFoundException", unknown.ErrorCode);
        foreach (var operation in Unwitnessed)
            await Assert.ThrowsAnyAsync<Exception>(() => TryAsync(tasks, operation));
        Assert.Equal(Unwitnessed, seen.Unseen);
    }

    private static RegisterTaskDefinitionRequest Definition() => new()
    {
        Family = "app",
        Cpu = "256",
        Memory = "512",
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = ["FARGATE"],
        ContainerDefinitions =
        [
            new()
            {
                Name = "app",
                Image = "image@sha256:aa",
                Memory = 512,
                Essential = true,
                PortMappings = [new() { ContainerPort = 8080, Protocol = TransportProtocol.Tcp }],
                Secrets = [new() { Name = "KEY", ValueFrom = "arn:secret" }],
                LogConfiguration = new() { LogDriver = LogDriver.Awslogs, Options = new() { ["awslogs-group"] = "app" } },
            },
        ],
    };

    private static async Task<string> SubnetAsync(MotoServer moto)
    {
        var subnets = await moto.FormAsync("ec2", ("Action", "DescribeSubnets"), ("Version", "2016-11-15"));
        string First(string name) => System.Xml.Linq.XDocument.Parse(subnets).Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value ?? throw new XunitException(subnets);
        await moto.FormAsync("ec2", ("Action", "ModifyVpcAttribute"), ("Version", "2016-11-15"), ("VpcId", First("vpcId")), ("EnableDnsHostnames.Value", "true"));
        return First("subnetId");
    }

    private static Task TryAsync(AmazonECSClient tasks, string operation) => operation switch
    {
        "ExecuteCommand" => tasks.ExecuteCommandAsync(new() { Cluster = "stage", Task = "t", Command = "id", Interactive = true }),
        "DescribeServiceDeployments" => tasks.DescribeServiceDeploymentsAsync(new() { ServiceDeploymentArns = ["arn"] }),
        _ => tasks.ListServiceDeploymentsAsync(new() { Cluster = "stage", Service = "app" }),
    };
}
