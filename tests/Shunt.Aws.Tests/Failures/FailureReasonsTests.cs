using Shunt.Aws.Failures;

namespace Shunt.Aws.Tests.Failures;

public sealed class FailureReasonsTests
{
    private const string Image = "Run './build.sh PushImage --target prod' with the same --version: it sends the image again.";
    private const string Secret = "Make the secret, or mend prod's Secrets in Environments.cs: './build.sh Doctor --target prod' names those that are missing.";

    private static readonly FailureReasons Reasons = new(new(new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" }, "prod"), "prod");

    [Theory]
    [InlineData("Quota", "Rule (AWS::ElasticLoadBalancingV2::ListenerRule): The maximum number of rules on load balancer 'arn:aws:elb' has been reached (Service: ElasticLoadBalancingV2, Status Code: 400)", "The listener takes no more rules (100 unless that was raised): end versions that nobody needs ('./build.sh Status'), or have 'Rules per Application Load Balancer' raised in Service Quotas.")]
    [InlineData("Quota", "Service (AWS::ECS::Service): You've reached the limit on the number of vCPUs you can run concurrently", "Remove what is not needed, or have that quota raised in Service Quotas.")]
    [InlineData("MissingSecret", "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:eu-west-1:123456789012:secret:key from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.", Secret)]
    [InlineData("MissingSecret", "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /shop/key", Secret)]
    [InlineData("MissingImage", "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop-prod/app@sha256:aa: not found", Image)]
    [InlineData("Unanswered", "CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: failed to do request: dial tcp 3.5.6.7:443: i/o timeout", "Tasks have no way to ECR, the secrets or the logs: give them public addresses or a way out (prod's Given in Environments.cs).")]
    [InlineData("Denied", "ResourceInitializationError: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-prod-execution/0 is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:eu-west-1:123456789012:secret:key because no identity-based policy allows it", "The role 'shop-prod-execution' should have it: have an administrator run './build.sh Provision --target prod', which renews its policies.")]
    public void A_reason_in_words_has_its_next_step(string kind, string reason, string next)
    {
        var read = Reasons.Read(reason);

        Assert.Equal((kind, next), (read?.Kind.ToString(), read?.NextStep));
    }

    [Fact]
    public void A_reason_that_nobody_knows_has_none()
    {
        Assert.Null(Reasons.Read("Essential container in task exited"));
    }
}
