using Shunt.Aws.Routing;
using Shunt.Aws.Stacks;

namespace Shunt.Aws.Tests.Routing;

/// <summary>Where the plain route leads, in which state its stack is, and what a release does next.</summary>
public sealed class AliasRulesTests
{
    private const string Old = "000000000001";
    private const string New = "000000000002";
    private const string Ours = "release-7-step-1";
    private const string Theirs = "release-6-step-3";

    private static readonly Share[] Before = [new(Old, 100)];
    private static readonly Share[] Split = [new(Old, 90), new(New, 10)];

    // The stack's state; what requests follow; whose change set was the last; what a cutover's step to 10 % does next; what a way back to
    // 100 % of the old version does.
    public static TheoryData<string, string, string, string, string> Situations => new()
    {
        { "REVIEW_IN_PROGRESS", "nothing", "theirs", "Change", "Change" },
        { "CREATE_IN_PROGRESS", "nothing", "theirs", "Wait", "Wait" },
        { "CREATE_FAILED", "nothing", "theirs", "Remove", "Remove" },
        { "ROLLBACK_IN_PROGRESS", "nothing", "theirs", "Wait", "Wait" },
        { "ROLLBACK_COMPLETE", "nothing", "theirs", "Remove", "Remove" },
        { "ROLLBACK_FAILED", "nothing", "theirs", "Remove", "Remove" },
        { "CREATE_COMPLETE", "before", "theirs", "Change", "Nothing" },
        { "UPDATE_COMPLETE", "before", "theirs", "Change", "Nothing" },
        { "UPDATE_COMPLETE", "split", "theirs", "Nothing", "Change" },
        { "UPDATE_COMPLETE", "split", "ours", "Nothing", "Change" },
        { "UPDATE_IN_PROGRESS", "before", "ours", "Wait", "Watch" },
        { "UPDATE_IN_PROGRESS", "split", "ours", "Watch", "Wait" },
        { "UPDATE_IN_PROGRESS", "before", "theirs", "Wait", "Cancel" },
        { "UPDATE_IN_PROGRESS", "split", "theirs", "Wait", "Cancel" },
        { "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "split", "ours", "Wait", "Wait" },
        { "UPDATE_ROLLBACK_IN_PROGRESS", "split", "ours", "Wait", "Wait" },
        { "UPDATE_ROLLBACK_IN_PROGRESS", "before", "theirs", "Wait", "Wait" },
        { "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "before", "ours", "Wait", "Wait" },
        { "UPDATE_ROLLBACK_COMPLETE", "before", "ours", "Reverted", "Nothing" },
        { "UPDATE_ROLLBACK_COMPLETE", "before", "theirs", "Change", "Nothing" },
        { "UPDATE_ROLLBACK_COMPLETE", "split", "theirs", "Nothing", "Change" },
        { "UPDATE_ROLLBACK_FAILED", "split", "ours", "ContinueRollback", "ContinueRollback" },
        { "UPDATE_FAILED", "split", "ours", "Attention", "Attention" },
        { "DELETE_IN_PROGRESS", "before", "theirs", "Wait", "Wait" },
        { "DELETE_FAILED", "before", "theirs", "Remove", "Remove" },
        { "DELETE_COMPLETE", "nothing", "theirs", "Change", "Change" },
    };

    [Theory]
    [MemberData(nameof(Situations))]
    public void A_situation_leads_to_one_next_step(string status, string served, string changeSet, string forward, string back)
    {
        var state = State(status) with { Served = Shares(served), ChangeSet = changeSet == "ours" ? Ours : Theirs };

        Assert.Equal(forward, AliasRules.Decide(state, new AliasGoal(Split, 7, Ours, IsWayBack: false)).ToString());
        Assert.Equal(back, AliasRules.Decide(state, new AliasGoal(Before, 7, Ours, IsWayBack: true)).ToString());
    }

    [Theory]
    [InlineData("UPDATE_COMPLETE")]
    [InlineData("UPDATE_IN_PROGRESS")]
    [InlineData("UPDATE_ROLLBACK_FAILED")]
    public void A_release_that_was_superseded_moves_nothing(string status)
    {
        var state = State(status) with { Served = Before, Epoch = 8 };

        Assert.Equal(AliasNext.Superseded, AliasRules.Decide(state, new AliasGoal(Split, 7, Ours, IsWayBack: false)));
        Assert.Equal(AliasNext.Superseded, AliasRules.Decide(state, new AliasGoal(Before, 7, Ours, IsWayBack: true)));
    }

    [Fact]
    public void A_rule_that_somebody_moved_by_hand_is_a_person_s_to_mend()
    {
        var state = State("UPDATE_COMPLETE") with { Asked = Split, Served = [new(Old, 50), new(New, 50)] };

        Assert.Equal(AliasNext.Attention, AliasRules.Decide(state, new AliasGoal(Split, 7, Ours, IsWayBack: false)));
    }

    [Fact]
    public void A_way_back_that_a_run_before_began_is_not_cancelled()
    {
        var state = State("UPDATE_IN_PROGRESS") with { ChangeSet = Theirs, Asked = Before, Served = Split };

        Assert.Equal(AliasNext.Wait, AliasRules.Decide(state, new AliasGoal(Before, 7, Ours, IsWayBack: true)));
    }

    [Fact]
    public void A_version_without_a_share_does_not_count()
    {
        var state = State("UPDATE_COMPLETE") with { Served = [new(New, 0), new(Old, 100)] };

        Assert.Equal(AliasNext.Nothing, AliasRules.Decide(state, new AliasGoal(Before, 7, Ours, IsWayBack: true)));
    }

    private static AliasState State(string status) => new() { Status = StackRules.Read(status), Epoch = 6 };

    private static Share[] Shares(string served) => served switch { "before" => Before, "split" => Split, _ => [] };
}
