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

    [Fact]
    public async Task A_repository_is_found_and_what_the_scan_of_an_image_found()
    {
        var moto = await account.MotoAsync();
        var (images, seen) = await account.ConnectAsync<AmazonECRClient, AmazonECRConfig>();
        using var registry = images;
        await moto.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.CreateRepository", """{"repositoryName":"app","imageTagMutability":"IMMUTABLE","imageScanningConfiguration":{"scanOnPush":true}}""");

        var token = await images.GetAuthorizationTokenAsync(new());
        var repositories = await images.DescribeRepositoriesAsync(new() { RepositoryNames = ["app"] });
        var put = await moto.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.PutImage", JsonSerializer.Serialize(new { repositoryName = "app", imageManifest = Manifest, imageTag = "v1" }));
        var digest = JsonDocument.Parse(put).RootElement.GetProperty("image").GetProperty("imageId").GetProperty("imageDigest").GetString();
        await moto.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.StartImageScan", """{"repositoryName":"app","imageId":{"imageTag":"v1"}}""");
        var findings = await images.DescribeImageScanFindingsAsync(new() { RepositoryName = "app", ImageId = new() { ImageDigest = digest } });
        var none = await Assert.ThrowsAsync<RepositoryNotFoundException>(() => images.DescribeRepositoriesAsync(new() { RepositoryNames = ["none"] }));

        Assert.StartsWith("AWS:", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(token.AuthorizationData!.Single().AuthorizationToken!)), StringComparison.Ordinal);
        Assert.Equal((ImageTagMutability.IMMUTABLE, true), (repositories.Repositories!.Single().ImageTagMutability, repositories.Repositories!.Single().ImageScanningConfiguration!.ScanOnPush));
        Assert.Equal((ScanStatus.COMPLETE, "HIGH"), (findings.ImageScanStatus!.Status, findings.ImageScanFindings!.FindingSeverityCounts!.Keys.Single()));
        Assert.NotEmpty(findings.ImageScanFindings!.Findings!);
        Assert.Equal("RepositoryNotFoundException", none.ErrorCode);
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_service_is_looked_at_and_tasks_are_run_and_stopped()
    {
        var moto = await account.MotoAsync();
        var (tasks, seen) = await account.ConnectAsync<AmazonECSClient, AmazonECSConfig>();
        using var containers = tasks;
        const string Target = "AmazonEC2ContainerServiceV20141113.";
        var network = new NetworkConfiguration { AwsvpcConfiguration = new() { Subnets = [await SubnetAsync(moto)], SecurityGroups = [], AssignPublicIp = AssignPublicIp.DISABLED } };
        await moto.Calls.JsonAsync("ecs", Target + "CreateCluster", """{"clusterName":"stage"}""");

        var registered = (await tasks.RegisterTaskDefinitionAsync(Definition())).TaskDefinition!;
        await moto.Calls.JsonAsync("ecs", Target + "CreateService", JsonSerializer.Serialize(new { cluster = "stage", serviceName = "app", taskDefinition = "app:1", desiredCount = 1, launchType = "FARGATE" }));
        var definition = JsonDocument.Parse(await moto.Calls.JsonAsync("ecs", Target + "DescribeTaskDefinition", """{"taskDefinition":"app:1"}""")).RootElement.GetProperty("taskDefinition");
        var services = await tasks.DescribeServicesAsync(new() { Cluster = "stage", Services = ["app", "none"] });

        // It runs no task whose container names no memory of its own.
        await moto.Calls.JsonAsync("ecs", Target + "RegisterTaskDefinition", """{"family":"job","containerDefinitions":[{"name":"job","image":"image","memory":512}]}""");
        var run = await tasks.RunTaskAsync(new()
        {
            Cluster = "stage",
            TaskDefinition = "job",
            LaunchType = LaunchType.FARGATE,
            NetworkConfiguration = network,
            StartedBy = "migrate",
            Count = 1,
            Tags = [new() { Key = "shunt", Value = "stage" }],
        });
        var arn = run.Tasks!.Single().TaskArn!;
        var listed = await tasks.ListTasksAsync(new() { Cluster = "stage", StartedBy = "migrate" });
        var described = await tasks.DescribeTasksAsync(new() { Cluster = "stage", Tasks = [arn] });
        await tasks.StopTaskAsync(new() { Cluster = "stage", Task = arn, Reason = "the test is over" });
        var unknown = await Assert.ThrowsAsync<ClusterNotFoundException>(() => tasks.DescribeServicesAsync(new() { Cluster = "none", Services = ["app"] }));

        Assert.EndsWith(":task-definition/app:1", registered.TaskDefinitionArn, StringComparison.Ordinal);
        var container = definition.GetProperty("containerDefinitions")[0];
        Assert.Equal(("image@sha256:aa", "awsvpc"), (container.GetProperty("image").GetString(), definition.GetProperty("networkMode").GetString()));
        Assert.Equal("""{"name":"KEY","valueFrom":"arn:secret"}""", JsonSerializer.Serialize(container.GetProperty("secrets")[0]));
        Assert.Equal("""{"logDriver":"awslogs","options":{"awslogs-group":"app"}}""", JsonSerializer.Serialize(container.GetProperty("logConfiguration")));
        Assert.Equal(("app", 1), (services.Services!.Single().ServiceName, services.Services!.Single().DesiredCount));
        Assert.Equal("PRIMARY", services.Services!.Single().Deployments!.Single().Status);
        Assert.Equal([arn], listed.TaskArns!);
        Assert.Equal("STOPPED", JsonDocument.Parse(await moto.Calls.JsonAsync("ecs", Target + "DescribeTasks", $$"""{"cluster":"stage","tasks":["{{arn}}"]}""")).RootElement.GetProperty("tasks")[0].GetProperty("desiredStatus").GetString());
        Assert.Equal(arn, described.Tasks!.Single().TaskArn);
        Assert.Equal("ClusterNotFoundException", unknown.ErrorCode);
        Assert.Empty(seen.Unseen);
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
                Essential = true,
                Secrets = [new() { Name = "KEY", ValueFrom = "arn:secret" }],
                LogConfiguration = new() { LogDriver = LogDriver.Awslogs, Options = new() { ["awslogs-group"] = "app" } },
            },
        ],
    };

    private static async Task<string> SubnetAsync(MotoServer moto)
    {
        var subnets = await moto.Calls.FormAsync("ec2", "DescribeSubnets/2016-11-15");
        string First(string name) => System.Xml.Linq.XDocument.Parse(subnets).Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value ?? throw new XunitException(subnets);
        await moto.Calls.FormAsync("ec2", "ModifyVpcAttribute/2016-11-15", ("VpcId", First("vpcId")), ("EnableDnsHostnames.Value", "true"));
        return First("subnetId");
    }
}
