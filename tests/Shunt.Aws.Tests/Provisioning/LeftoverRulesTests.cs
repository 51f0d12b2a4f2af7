using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;

namespace Shunt.Aws.Tests.Provisioning;

/// <summary>What a resource that is still listed after a teardown means.</summary>
public sealed class LeftoverRulesTests
{
    private const string Stack = "arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-prod-environment/1";
    private const string Bucket = "arn:aws:s3:::shop-prod-123456789012-eu-west-1";

    private static readonly HashSet<string> Kept = [Bucket];

    [Fact]
    public void What_outlives_environments_is_kept_whatever_became_of_its_stack()
    {
        foreach (var status in Enum.GetValues<StackStatus>())
            Assert.Equal(LeftoverMeaning.Kept, LeftoverRules.Decide(new Leftover(Bucket, Stack), Kept, status));

        Assert.Equal(LeftoverMeaning.Kept, LeftoverRules.Decide(new Leftover("arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:shop-prod-1", ""), Kept, stack: null));
    }

    [Fact]
    public void A_resource_is_gone_when_its_stack_is_and_not_before()
    {
        foreach (var status in Enum.GetValues<StackStatus>())
        {
            var expected = status is StackStatus.Absent or StackStatus.DeleteComplete ? LeftoverMeaning.Gone : LeftoverMeaning.Left;
            Assert.Equal(expected, LeftoverRules.Decide(new Leftover("arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1", Stack), Kept, status));
        }
    }

    [Fact]
    public void A_resource_of_no_stack_is_left() =>
        Assert.Equal(LeftoverMeaning.Left, LeftoverRules.Decide(new Leftover("arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1", ""), Kept, stack: null));

    [Fact]
    public void A_stack_is_known_by_itself()
    {
        Assert.Equal(Stack, new Leftover(Stack, "").Owner);
        Assert.Equal(Stack, new Leftover("arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1", Stack).Owner);
    }
}
