using Shunt.Aws.Failures;

namespace Shunt.Aws.Tests.Failures;

public sealed class TargetRolesTests
{
    private readonly TargetRoles _roles = new("shop-prod");

    [Theory]
    [InlineData("cloudformation:CreateChangeSet", "", "shop-prod-deploy")]
    [InlineData("elasticloadbalancing:DescribeRules", "", "shop-prod-deploy")]
    [InlineData("rds:CreateDBClusterSnapshot", "", "shop-prod-deploy")]
    [InlineData("s3:PutObject", "arn:aws:s3:::shop/ledger/prod/00000001.json", "shop-prod-deploy")]
    [InlineData("s3:PutObject", "arn:aws:s3:::shop/approvals/prod/1.json", "shop-prod-approve")]
    [InlineData("secretsmanager:GetSecretValue", "", "shop-prod-execution")]
    [InlineData("ecs:CreateService", "", "shop-prod-stacks")]
    [InlineData("ecs:ExecuteCommand", "", "shop-prod-operate")]
    [InlineData("iam:CreateRole", "", null)]
    public void Whoever_may_do_something_is_found_in_the_template(string action, string resource, string? role)
    {
        Assert.Equal(role, _roles.Having(action, resource));
    }
}
