using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;

namespace Shunt.Aws.Tests.Provisioning;

/// <summary>Whose the bucket and the repository are, for every state of the environment's stack.</summary>
public sealed class KeptRulesTests
{
    // Nothing of the stack's is there, or will be.
    private static readonly StackStatus[] Without =
    [
        StackStatus.Absent, StackStatus.Unknown, StackStatus.ReviewInProgress, StackStatus.CreateFailed, StackStatus.RollbackInProgress, StackStatus.RollbackFailed,
        StackStatus.RollbackComplete, StackStatus.DeleteInProgress, StackStatus.DeleteFailed, StackStatus.DeleteComplete,
    ];

    private static readonly StackStatus[] Settled =
        [StackStatus.CreateComplete, StackStatus.UpdateComplete, StackStatus.UpdateRollbackComplete, StackStatus.ImportComplete, StackStatus.ImportRollbackComplete];

    [Fact]
    public void A_stack_without_resources_takes_over_what_is_there_and_makes_what_is_not()
    {
        foreach (var status in Without)
        {
            foreach (var isMadeByStack in (bool[])[true, false])
                Assert.Equal((KeptNext.TakeOver, KeptNext.Make), (KeptRules.Decide(status, isMadeByStack, exists: true), KeptRules.Decide(status, isMadeByStack, exists: false)));
        }
    }

    [Fact]
    public void What_a_stack_made_stays_its_own()
    {
        foreach (var status in Enum.GetValues<StackStatus>().Except(Without))
            Assert.Equal(KeptNext.Make, KeptRules.Decide(status, isMadeByStack: true, exists: true));
    }

    [Fact]
    public void What_a_stack_took_over_it_never_makes_while_it_is_there()
    {
        foreach (var status in Enum.GetValues<StackStatus>())
            Assert.Equal((KeptNext.TakeOver, KeptNext.Make), (KeptRules.Decide(status, isMadeByStack: false, exists: true), KeptRules.Decide(status, isMadeByStack: false, exists: false)));
    }

    [Fact]
    public void What_a_stack_made_and_is_gone_is_lost_once_the_stack_is_settled_and_may_come_before()
    {
        foreach (var status in Enum.GetValues<StackStatus>().Except(Without))
            Assert.Equal(Settled.Contains(status) ? KeptNext.Lost : KeptNext.Make, KeptRules.Decide(status, isMadeByStack: true, exists: false));
    }
}
