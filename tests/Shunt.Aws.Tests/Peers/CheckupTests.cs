using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Shunt.Aws.Checks;
using Shunt.Aws.Provisioning;
using Shunt.Doctor;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>What Doctor finds on AWS, before an independent witness: moto_server.</summary>
public sealed class CheckupTests(Moto moto) : IClassFixture<Moto>
{
    private const string Account = "123456789012";

    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    [PeerFact("moto_server")]
    public async Task What_was_changed_by_hand_and_what_is_missing_is_found()
    {
        using var aws = await moto.ConnectAsync();
        var server = await moto.ServerAsync();
        var made = await server.Calls.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", """{"Name":"shop/key","SecretString":"hidden","ClientRequestToken":"0123456789012345678901234567890123456789"}""");
        await server.Calls.JsonAsync("ssm", "AmazonSSM.PutParameter", """{"Name":"/shop/token","Value":"hidden","Type":"SecureString"}""");
        await server.Calls.FormAsync(
            "rds",
            "CreateDBCluster/2014-10-31", ("DBClusterIdentifier", "checked"), ("Engine", "aurora-postgresql"), ("MasterUsername", "root"), ("MasterUserPassword", "testing1234"));
        var key = JsonDocument.Parse(made).RootElement.GetProperty("ARN").GetString()!;
        var settings = new AwsSettings
        {
            Name = "checked",
            Account = Account,
            Region = MotoServer.Region,
            DatabaseClusterId = "checked",
            Secrets = new Dictionary<string, string>
            {
                ["KEY"] = key,
                ["TOKEN"] = $"arn:aws:ssm:{MotoServer.Region}:{Account}:parameter/shop/token",
                ["NONE"] = $"arn:aws:ssm:{MotoServer.Region}:{Account}:parameter/shop/none",
            },
        };
        await new Ground(settings, "prod", Component, aws.Clients, new RecordingNarrator(), TimeProvider.System).MakeAsync(_ => { }, default);
        await server.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.PutImageTagMutability", """{"repositoryName":"checked-prod/app","imageTagMutability":"MUTABLE"}""");
        await server.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.PutImageScanningConfiguration", """{"repositoryName":"checked-prod/app","imageScanningConfiguration":{"scanOnPush":true}}""");
        await aws.Clients.Objects.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = $"checked-prod-{Account}-{MotoServer.Region}", VersioningConfig = new() { Status = VersionStatus.Enabled } });

        var found = await new AwsCheckup(settings, "prod", Component, aws.Clients, TimeProvider.System).RunAsync(default);

        Assert.Equal(
            [
                "Ok environment: stack 'checked-prod-environment' is CREATE_COMPLETE",
                "Ok stacks: neither a version nor the alias yet",
                "NotOk image repository: 'checked-prod/app' is there, and its tags can be moved",
                $"Ok bucket: 'checked-prod-{Account}-{MotoServer.Region}' is there, and keeps what is overwritten",
                $"Ok secret KEY: '{key}' is there",
                $"Ok secret TOKEN: 'arn:aws:ssm:{MotoServer.Region}:{Account}:parameter/shop/token' is there",
                $"NotOk secret NONE: 'arn:aws:ssm:{MotoServer.Region}:{Account}:parameter/shop/none' is not there",
                "Ok database: cluster 'checked' is available",
                "Ok listener rules: 0 of 100; priority 1000 is free",
            ],
            found.Skip(1).SkipLast(1).Select(finding => $"{finding.Verdict} {finding.Subject}: {finding.Detail}"));
        Assert.StartsWith($"{Account}, region {MotoServer.Region}, as arn:aws:sts::{Account}:", found[0].Detail, StringComparison.Ordinal);
        Assert.Equal(("alarms", Verdict.Ok), (found[^1].Subject, found[^1].Verdict));
    }
}
