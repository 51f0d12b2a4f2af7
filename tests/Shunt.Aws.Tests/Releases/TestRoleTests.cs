using System.Net;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Shunt.Aws.Failures;
using Shunt.Aws.Tests.Failures;
using Shunt.Aws.Tests.Peers;
using Shunt.Platforms;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests.Releases;

/// <summary>Tests of a target act as its role for tests, never as whoever releases.</summary>
public sealed class TestRoleTests(Moto moto) : IClassFixture<Moto>
{
    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = MotoServer.Region };

    [PeerFact("moto_server")]
    public async Task Whoever_the_tests_run_as_is_the_role_for_tests_for_STS_too()
    {
        using var aws = await moto.ConnectAsync();
        using var platform = Platform(aws.Clients);
        string[] replaced = ["AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_REGION", "AWS_ROLE_ARN", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_WEB_IDENTITY_TOKEN_FILE"];
        var environment = replaced.Append("PATH").ToDictionary(name => name, name => name == "PATH" ? "/bin" : (string?)"deploy");

        var identity = await platform.IdentifyTestsAsync("prod", default);
        identity.PutInto(environment);
        using var tests = new AmazonSecurityTokenServiceClient(
            new SessionAWSCredentials(environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"], environment["AWS_SESSION_TOKEN"]),
            new AmazonSecurityTokenServiceConfig { ServiceURL = aws.Http.Address, AuthenticationRegion = MotoServer.Region });
        var who = await tests.GetCallerIdentityAsync(new());

        Assert.Equal("arn:aws:sts::123456789012:assumed-role/shop-prod-test/tests", who.Arn);
        Assert.Equal(who.Arn, identity.Name);
        Assert.Equal(
            ["AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "PATH"], environment.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("deploy", environment.Values);
        Assert.Equal((MotoServer.Region, MotoServer.Region), (environment["AWS_REGION"], environment["AWS_DEFAULT_REGION"]));
        Assert.DoesNotContain(environment["AWS_SECRET_ACCESS_KEY"]!, $"{identity}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_have_tests_run_so_is_told_in_one_line()
    {
        const string Refusal = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::123456789012:user/ann is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/shop-prod-test</Message></Error></ErrorResponse>";
        using var clients = new AwsClients("eu-west-1", new CannedHttp(HttpStatusCode.Forbidden, Refusal)) { Failures = new(Settings, "prod"), Retries = 0 };
        using var platform = Platform(clients);

        var refused = await Assert.ThrowsAsync<AwsFailureException>(() => platform.IdentifyTestsAsync("prod", default));

        Assert.Equal(
            "'sts:AssumeRole' on 'arn:aws:iam::123456789012:role/shop-prod-test' was denied to 'arn:aws:iam::123456789012:user/ann' (eu-west-1). What serves now was not touched. The role 'shop-prod-deploy' has it: run the command as that role.",
            refused.Message);
    }

    private static AwsPlatform Platform(AwsClients clients) => new(
        Settings,
        new PlatformRequest(new TargetSettings { Name = "prod" }, new ComponentSettings { Name = "app", Project = "src/App/App.csproj" }, new RecordingNarrator(), TimeProvider.System, (_, _, _) => throw new InvalidOperationException("nobody asks")),
        clients);
}
