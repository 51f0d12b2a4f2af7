using Shunt.Aws.Stacks;

namespace Shunt.Aws.Tests.Stacks;

/// <summary>Every state that CloudFormation documents, and what follows from it.</summary>
public sealed class StackRulesTests
{
    // The state; what follows when the stack should be there and is not as wanted; when it is as wanted; when it should be gone.
    public static TheoryData<string, string, string, string> States => new()
    {
        { "REVIEW_IN_PROGRESS", "Create", "Create", "Remove" },
        { "CREATE_IN_PROGRESS", "Wait", "Wait", "Remove" },
        { "CREATE_FAILED", "Remove", "Remove", "Remove" },
        { "CREATE_COMPLETE", "Update", "Nothing", "Remove" },
        { "ROLLBACK_IN_PROGRESS", "Wait", "Wait", "Remove" },
        { "ROLLBACK_FAILED", "Remove", "Remove", "Remove" },
        { "ROLLBACK_COMPLETE", "Remove", "Remove", "Remove" },
        { "UPDATE_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "UPDATE_COMPLETE", "Update", "Nothing", "Remove" },
        { "UPDATE_FAILED", "Attention", "Attention", "Remove" },
        { "UPDATE_ROLLBACK_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "UPDATE_ROLLBACK_FAILED", "ContinueRollback", "ContinueRollback", "Remove" },
        { "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "UPDATE_ROLLBACK_COMPLETE", "Update", "Update", "Remove" },
        { "DELETE_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "DELETE_FAILED", "Remove", "Remove", "Remove" },
        { "DELETE_COMPLETE", "Create", "Create", "Nothing" },
        { "IMPORT_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "IMPORT_COMPLETE", "Update", "Nothing", "Remove" },
        { "IMPORT_ROLLBACK_IN_PROGRESS", "Wait", "Wait", "Wait" },
        { "IMPORT_ROLLBACK_FAILED", "Attention", "Attention", "Remove" },
        { "IMPORT_ROLLBACK_COMPLETE", "Update", "Update", "Remove" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_documented_state_leads_to_one_next_step(string state, string otherwise, string asWanted, string toBeGone)
    {
        var status = StackRules.Read(state);

        Assert.Equal(otherwise, StackRules.ToHave(status, isAsWanted: false).ToString());
        Assert.Equal(asWanted, StackRules.ToHave(status, isAsWanted: true).ToString());
        Assert.Equal(toBeGone, StackRules.ToHaveNone(status).ToString());
    }

    [Fact]
    public void Every_state_has_a_row()
    {
        var named = States.Select(row => StackRules.Read((string)row[0])).Order();

        Assert.Equal(Enum.GetValues<StackStatus>().Where(status => status is not (StackStatus.Absent or StackStatus.Unknown)), named);
    }

    [Fact]
    public void A_stack_that_is_not_there_is_made_and_needs_no_removal()
    {
        var status = StackRules.Read(null);

        Assert.Equal(StackNext.Create, StackRules.ToHave(status, isAsWanted: false));
        Assert.Equal(StackNext.Nothing, StackRules.ToHaveNone(status));
    }

    [Theory]
    [InlineData("UPDATE_PAUSED")]
    [InlineData("update_complete")]
    [InlineData("")]
    public void A_state_that_nobody_documented_is_left_to_a_person(string state)
    {
        var status = StackRules.Read(state);

        Assert.Equal(StackNext.Attention, StackRules.ToHave(status, isAsWanted: true));
        Assert.Equal(StackNext.Attention, StackRules.ToHaveNone(status));
    }
}
