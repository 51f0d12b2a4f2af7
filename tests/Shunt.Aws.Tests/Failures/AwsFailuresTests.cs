using System.Net;
using System.Net.Sockets;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Shunt.Aws.Failures;
using EcsDenied = Amazon.ECS.Model.AccessDeniedException;

namespace Shunt.Aws.Tests.Failures;

public sealed class AwsFailuresTests
{
    private const string Goes = "What serves now was not touched, and what AWS has begun it goes on with.";
    private const string Untouched = "What serves now was not touched.";
    private const string SignatureWithToken =
        "The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'POST\n/\n\nx-amz-security-token:IQoJb3JpZ2luX2VjEXAMPLE'";

    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };
    private static readonly AwsFailures Failures = new(Settings, "prod");

    public static TheoryData<string, Exception, string> Lines => new()
    {
        { "NoCredentials 2", new AmazonClientException("Failed to resolve AWS credentials. The credential providers used to search for credentials returned the following errors:"), "'ECS RunTask' was not asked of AWS: there are no credentials for account '123456789012' here. Nothing was touched. Run 'aws sso login' and set AWS_PROFILE; a job of CI takes the role 'shop-prod-deploy'." },
        { "NoCredentials 2", new AmazonClientException("No valid SSO Token could be found."), "'ECS RunTask' was not asked of AWS: there are no credentials for account '123456789012' here. Nothing was touched. Run 'aws sso login' and set AWS_PROFILE; a job of CI takes the role 'shop-prod-deploy'." },
        { "UnknownCredentials 7", Refused<AmazonSecurityTokenServiceException>("InvalidClientTokenId", "The security token included in the request is invalid."), $"AWS does not know the credentials that 'ECS RunTask' was asked with (InvalidClientTokenId). {Untouched} Run 'aws sts get-caller-identity': they were deleted, this machine's clock is wrong, or 'eu-west-1' is not enabled in their account." },
        { "UnknownCredentials 7", Refused<AmazonS3Exception>("SignatureDoesNotMatch", SignatureWithToken), $"AWS does not know the credentials that 'ECS RunTask' was asked with (SignatureDoesNotMatch). {Untouched} Run 'aws sts get-caller-identity': they were deleted, this machine's clock is wrong, or 'eu-west-1' is not enabled in their account." },
        { "Expired 7", Refused<AmazonS3Exception>("ExpiredToken", "The provided token has expired."), $"The credentials have expired: 'ECS RunTask' was refused (ExpiredToken). {Goes} Sign in again ('aws sso login', or a new job of CI) and run the same command: it goes on from the ledger." },
        { "Expired 7", Refused<AmazonECSException>("ExpiredTokenException", "The security token included in the request is expired"), $"The credentials have expired: 'ECS RunTask' was refused (ExpiredTokenException). {Goes} Sign in again ('aws sso login', or a new job of CI) and run the same command: it goes on from the ledger." },
        { "Expired 7", Refused<AmazonECSException>("RequestExpired", "Request has expired."), $"The credentials have expired: 'ECS RunTask' was refused (RequestExpired). {Goes} Sign in again ('aws sso login', or a new job of CI) and run the same command: it goes on from the ledger." },
        { "WrongRegion 7", new HttpRequestException("Name or service not known (ecs.eu-wst-1.amazonaws.com:443)", new SocketException((int)SocketError.HostNotFound)), $"'ECS RunTask' is not to be had in region 'eu-west-1': Name or service not known (ecs.eu-wst-1.amazonaws.com:443). {Untouched} Mend prod's Region in Environments.cs, or AWS_ENDPOINT_URL and the way to the name servers from here." },
        { "WrongRegion 7", Refused<AmazonECSException>("SignatureDoesNotMatch", "Credential should be scoped to a valid region."), $"'ECS RunTask' is not to be had in region 'eu-west-1': SignatureDoesNotMatch, Credential should be scoped to a valid region. {Untouched} Mend prod's Region in Environments.cs, or AWS_ENDPOINT_URL and the way to the name servers from here." },
        { "Denied 7", Refused("AccessDeniedException", new EcsDenied("User: arn:aws:sts::123456789012:assumed-role/developer/ann is not authorized to perform: ecs:RunTask on resource: arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-prod-app:7 because no identity-based policy allows the ecs:RunTask action")), $"'ecs:RunTask' on 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-prod-app:7' was denied to 'arn:aws:sts::123456789012:assumed-role/developer/ann' (eu-west-1). {Untouched} The role 'shop-prod-deploy' has it: run the command as that role." },
        { "Denied 7", Refused<AmazonECSException>("AccessDeniedException", "User: arn:aws:sts::123456789012:assumed-role/shop-prod-deploy/run is not authorized to perform: ecs:RunTask on resource: * because no identity-based policy allows it"), $"'ecs:RunTask' was denied to 'arn:aws:sts::123456789012:assumed-role/shop-prod-deploy/run' (eu-west-1). {Untouched} The role 'shop-prod-deploy' should have it: have an administrator run './build.sh Provision --target prod', which renews its policies." },
        { "Denied 7", Refused<AmazonECSException>("AccessDenied", "User: arn:aws:iam::123456789012:user/ann is not authorized to perform: cloudformation:CreateChangeSet on resource: arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-prod-routing/* with an explicit deny in a service control policy"), $"'cloudformation:CreateChangeSet' on 'arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-prod-routing/*' was denied to 'arn:aws:iam::123456789012:user/ann' (eu-west-1). {Untouched} A policy forbids it, whatever others allow: ask whoever keeps the policies of the account." },
        { "Denied 7", Refused<AmazonECSException>("AccessDenied", "User: arn:aws:iam::123456789012:user/ann is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::123456789012:role/shop-prod-task"), $"'iam:CreateRole' on 'arn:aws:iam::123456789012:role/shop-prod-task' was denied to 'arn:aws:iam::123456789012:user/ann' (eu-west-1). {Untouched} None of the target's roles may: run the command as an administrator of account '123456789012'." },
        { "Denied 7", Refused<AmazonS3Exception>("AccessDenied", "Access Denied"), $"'ECS RunTask' was denied: AccessDenied, Access Denied. {Untouched} Run it as the role 'shop-prod-deploy', or './build.sh Doctor --target prod' to see what is missing." },
        { "Denied 7", new AmazonS3Exception("Forbidden") { StatusCode = HttpStatusCode.Forbidden }, $"'ECS RunTask' was denied: Forbidden. {Untouched} Run it as the role 'shop-prod-deploy', or './build.sh Doctor --target prod' to see what is missing." },
        { "Quota 7", Refused<AmazonECSException>("TooManyRules", "The maximum number of rules on load balancer has been reached."), $"'ECS RunTask' reached a quota of account '123456789012' in 'eu-west-1': TooManyRules, The maximum number of rules on load balancer has been reached. {Untouched} Remove what is not needed, or have the quota raised in Service Quotas; then run the same command again." },
        { "Throttled 7", Refused<AmazonECSException>("ThrottlingException", "Rate exceeded"), $"AWS throttled 'ECS RunTask' at every attempt (ThrottlingException). {Goes} Run the same command again in a minute: it goes on from there." },
        { "Unanswered 7", new HttpRequestException("Connection refused (127.0.0.1:9)", new SocketException((int)SocketError.ConnectionRefused)), $"'ECS RunTask' was not answered at any attempt: Connection refused (127.0.0.1:9). {Goes} Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
        { "Unanswered 7", new TimeoutException("The operation was canceled."), $"'ECS RunTask' was not answered at any attempt: The operation was canceled. {Goes} Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
        { "Unanswered 7", new AmazonServiceException("A WebException was thrown", new IOException("The response ended prematurely.")), $"'ECS RunTask' was not answered at any attempt: The response ended prematurely. {Goes} Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
        { "Unanswered 7", new AmazonECSException("Service Unavailable") { ErrorCode = "ServiceUnavailable", StatusCode = HttpStatusCode.ServiceUnavailable }, $"'ECS RunTask' was not answered at any attempt: ServiceUnavailable, Service Unavailable. {Goes} Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void What_the_SDK_throws_is_one_line_with_an_exit_code_and_a_next_step(string kindAndExit, Exception thrown, string line)
    {
        var explained = Failures.Explain(thrown, "ECS RunTask");

        Assert.NotNull(explained);
        Assert.Equal((kindAndExit, line), ($"{explained.Kind} {(int)explained.ExitCode}", explained.Message));
        Assert.Same(thrown, explained.InnerException);
        Assert.DoesNotContain('\n', explained.Message);
    }

    public static TheoryData<Exception> Own =>
    [
        Refused<AmazonECSException>("ClusterNotFoundException", "Cluster not found."), Refused<AmazonECSException>("ValidationError", "Stack with id shop-prod-routing does not exist"),
        new OperationCanceledException(), new InvalidOperationException("a defect"),
    ];

    [Theory]
    [MemberData(nameof(Own))]
    public void What_whoever_asked_has_to_know_about_stays_as_it_is(Exception thrown)
    {
        Assert.Null(Failures.Explain(thrown, "ECS RunTask"));
    }

    [Fact]
    public void Another_account_is_told_with_both()
    {
        var told = Failures.WrongAccount("999999999999", "arn:aws:iam::999999999999:user/ann");

        Assert.Equal((ExitCode.BadUsage, AwsFailureKind.WrongAccount), (told.ExitCode, told.Kind));
        Assert.Equal(
            "'prod' is in account '123456789012', and the credentials here are of '999999999999' (arn:aws:iam::999999999999:user/ann). Nothing was touched. " +
            "Set AWS_PROFILE to a profile of '123456789012', or mend prod's Account in Environments.cs.",
            told.Message);
    }

    [Fact]
    public void An_environment_that_is_not_there_is_told_with_its_region()
    {
        var told = Failures.NoEnvironment("shop-prod-environment");

        Assert.Equal(
            "'prod' has no environment: stack 'shop-prod-environment' is not in 'eu-west-1' of account '123456789012'. Nothing was touched. " +
            "Run './build.sh Provision --target prod' to make it, or mend prod's Region in Environments.cs.",
            told.Message);
    }

    [Theory]
    [InlineData("AKIA and not a key", "AKIA and not a key")]
    [InlineData("The key ASIA0123456789ABCDEF is not known.", "The key *** is not known")]
    [InlineData("two\nlines \r\n of it.", "two lines of it")]
    public void What_AWS_says_is_shown_in_one_line_without_keys(string said, string shown)
    {
        Assert.Equal(shown, FailureText.Clause(said));
    }

    [Fact]
    public void What_AWS_says_is_shown_without_tokens_and_not_at_length()
    {
        var clause = FailureText.Clause($"token {new string('x', 120)} of {string.Join(' ', Enumerable.Repeat("words", 100))}");

        Assert.StartsWith("token *** of words", clause, StringComparison.Ordinal);
        Assert.Equal(FailureText.MostShown + 1, clause.Length);
    }

    private static T Refused<T>(string code, T failure)
        where T : AmazonServiceException
    {
        failure.ErrorCode = code;
        failure.StatusCode = HttpStatusCode.BadRequest;
        return failure;
    }

    private static T Refused<T>(string code, string message)
        where T : AmazonServiceException => Refused(code, (T)Activator.CreateInstance(typeof(T), message)!);
}
