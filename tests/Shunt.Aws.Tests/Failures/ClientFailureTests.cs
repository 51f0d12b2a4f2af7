using System.Net;
using Amazon;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.SecurityToken;
using Shunt.Aws.Failures;
using Tests;
using Task = System.Threading.Tasks.Task;

namespace Shunt.Aws.Tests.Failures;

/// <summary>What the clients of a target throw, from the wire on.</summary>
public sealed class ClientFailureTests
{
    private static readonly AwsFailures Failures = new(new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" }, "prod");

    [Fact]
    public async Task A_denied_call_is_told_in_one_line()
    {
        using var clients = Clients(new CannedHttp(
            HttpStatusCode.BadRequest,
            """{"__type":"AccessDeniedException","message":"User: arn:aws:iam::123456789012:user/ann is not authorized to perform: ecs:DescribeTasks on resource: arn:aws:ecs:eu-west-1:123456789012:task/shop-prod/*"}"""));

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => clients.Services.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "shop-prod" }));

        Assert.Equal(AwsFailureKind.Denied, told.Kind);
        Assert.Contains("'ecs:DescribeTasks' on 'arn:aws:ecs:eu-west-1:123456789012:task/shop-prod/*' was denied to 'arn:aws:iam::123456789012:user/ann'", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttling_is_told_once_the_attempts_are_used_up()
    {
        var asked = 0;
        using var clients = Clients(
            new CannedHttp((_, _) =>
            {
                asked++;
                return CannedHttp.Answer(HttpStatusCode.BadRequest, """{"__type":"ThrottlingException","message":"Rate exceeded"}""");
            }),
            retries: 1);

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => clients.Services.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal((AwsFailureKind.Throttled, 2), (told.Kind, asked));
        Assert.StartsWith("AWS throttled 'ECS ListTasks' at every attempt (ThrottlingException).", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_its_caller_knows_stays_what_it_is()
    {
        using var clients = Clients(new CannedHttp(HttpStatusCode.BadRequest, """{"__type":"ClusterNotFoundException","message":"Cluster not found."}"""));

        await Assert.ThrowsAsync<ClusterNotFoundException>(() => clients.Services.ListTasksAsync(new ListTasksRequest()));
    }

    [Fact]
    public async Task A_call_that_was_cancelled_is_no_failure()
    {
        using var clients = Clients(new CannedHttp(HttpStatusCode.OK, "{}"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => clients.Services.ListTasksAsync(new ListTasksRequest(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task S3_has_the_same_words()
    {
        using var clients = Clients(new CannedHttp(HttpStatusCode.Forbidden, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"));

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => clients.Objects.ListBucketsAsync());

        Assert.StartsWith("'S3 ListBuckets' was denied: AccessDenied, Access Denied.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_asked()
    {
        var sent = 0;
        var http = new CannedHttp((_, _) =>
        {
            sent++;
            return CannedHttp.Answer(HttpStatusCode.OK, "{}");
        });
        using var services = new AmazonECSClient(
            new AmazonECSConfig { ServiceURL = NoRealAws.Nowhere, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0, Profile = new Profile("nobody"), HttpClientFactory = http });
        using var identities = new AmazonSecurityTokenServiceClient(
            new AmazonSecurityTokenServiceConfig { ServiceURL = NoRealAws.Nowhere, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0, Profile = new Profile("nobody"), HttpClientFactory = http });
        Failures.Watch(services);
        Failures.Watch(identities);

        var ours = await Assert.ThrowsAsync<AwsFailureException>(() => services.ListTasksAsync(new ListTasksRequest()));
        var official = await Assert.ThrowsAsync<AwsFailureException>(() => identities.GetCallerIdentityAsync(new()));

        Assert.Equal((AwsFailureKind.NoCredentials, AwsFailureKind.NoCredentials, 0), (ours.Kind, official.Kind, sent));
        Assert.StartsWith("'SecurityToken GetCallerIdentity' was not asked of AWS: there are no credentials", official.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_answered()
    {
        using var clients = new AwsClients("eu-west-1") { Failures = Failures, Retries = 0 };

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => clients.Services.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal((AwsFailureKind.Unanswered, ExitCode.NeedsAttention), (told.Kind, told.ExitCode));
        Assert.Contains("'ECS ListTasks' was not answered at any attempt: Connection refused (127.0.0.1:9).", told.Message, StringComparison.Ordinal);
    }

    private static AwsClients Clients(CannedHttp http, int retries = 0) => new("eu-west-1", http) { Failures = Failures, Retries = retries };
}
