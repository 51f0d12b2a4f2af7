using System.Diagnostics;
using Acceptance.Commits;
using Acceptance.Running;
using Tests;

namespace Acceptance;

/// <summary>One line moves a target to AWS: the same commands then speak with it, and say in one line each what is missing there.</summary>
public sealed class AwsTargetTests(Clone clone) : Scenario(clone)
{
    private static readonly string[] Credentials = ["AWS_ACCESS_KEY_ID=testing", "AWS_SECRET_ACCESS_KEY=testing"];

    [PeerFact("moto_server")]
    public async Task A_target_on_aws_is_looked_at_and_provisioned_by_the_same_commands()
    {
        using var moto = await MotoServer.StartAsync();
        Edits.ProdIsOnAws.Apply(Clone.Folder);

        var unknown = (await AskAsync(moto, [], "Cutover", "--target", "prod")).WithExitCode(2);
        var absent = (await AskAsync(moto, Credentials, "Cutover", "--target", "prod")).WithExitCode(2);
        var planned = (await AskAsync(moto, Credentials, "Provision", "--target", "prod", "--dry-run")).WithExitCode(0);
        var examined = (await AskAsync(moto, Credentials, "Doctor", "--target", "prod")).WithExitCode(7);
        var made = (await AskAsync(moto, Credentials, "Provision", "--target", "prod")).WithExitCode(0);

        Assert.Contains("there are no credentials for account '123456789012' here. Nothing was touched.", unknown.Narration, StringComparison.Ordinal);
        Assert.Contains("'prod' has no environment: stack 'shop-prod-environment' is not in 'eu-west-1' of account '123456789012'. Nothing was touched. Run './build.sh Provision --target prod'", absent.Narration, StringComparison.Ordinal);
        Assert.Contains("add Cluster (AWS::ECS::Cluster)", planned.Output, StringComparison.Ordinal);
        Assert.Contains("OK          account           123456789012", examined.Output, StringComparison.Ordinal);
        Assert.Contains("add LoadBalancer (AWS::ElasticLoadBalancingV2::LoadBalancer)", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_is_told_of_no_stand_in_has_no_way_to_AWS_and_no_credentials_for_it()
    {
        var start = new ProcessStartInfo { Environment = { ["AWS_PROFILE"] = "mine", ["AWS_ACCESS_KEY_ID"] = "mine", ["AWS_ENDPOINT_URL_S3"] = "https://s3.amazonaws.com" } };

        start.CleanUp();

        Assert.Equal(
            ["AWS_CONFIG_FILE=/dev/null", "AWS_EC2_METADATA_DISABLED=true", "AWS_ENDPOINT_URL=http://127.0.0.1:9", "AWS_SHARED_CREDENTIALS_FILE=/dev/null"],
            start.Environment.Where(one => one.Key.StartsWith("AWS_", StringComparison.Ordinal)).Select(one => $"{one.Key}={one.Value}").Order(StringComparer.Ordinal));
    }

    private Task<Finished> AskAsync(MotoServer moto, IReadOnlyList<string> credentials, params IReadOnlyList<string> words) => Home.RunAsync(
    [
        "env", $"AWS_ENDPOINT_URL={moto.Address}", .. credentials, "./build.sh", .. words,
    ]);
}
