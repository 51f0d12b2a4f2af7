using Shunt.Aws.Stacks;

namespace Shunt.Aws.Tests.Stacks;

/// <summary>Every pair of states that CloudFormation documents for a change set, and what follows.</summary>
public sealed class ChangeSetRulesTests
{
    private const string NoChanges = "The submitted information didn't contain changes. Submit different information to create a change set.";

    [Theory]
    [InlineData("CREATE_PENDING", "UNAVAILABLE", "", "Wait")]
    [InlineData("CREATE_IN_PROGRESS", "UNAVAILABLE", "", "Wait")]
    [InlineData("CREATE_COMPLETE", "UNAVAILABLE", "", "Wait")]
    [InlineData("CREATE_COMPLETE", "AVAILABLE", "", "Execute")]
    [InlineData("CREATE_COMPLETE", "EXECUTE_IN_PROGRESS", "", "Executed")]
    [InlineData("CREATE_COMPLETE", "EXECUTE_COMPLETE", "", "Executed")]
    [InlineData("CREATE_COMPLETE", "EXECUTE_FAILED", "", "Executed")]
    [InlineData("CREATE_COMPLETE", "OBSOLETE", "", "Propose")]
    [InlineData("FAILED", "UNAVAILABLE", NoChanges, "Empty")]
    [InlineData("FAILED", "UNAVAILABLE", "No updates are to be performed.", "Empty")]
    [InlineData("FAILED", "UNAVAILABLE", "Template error: instance of Fn::ImportValue references undefined export", "Refused")]
    [InlineData("FAILED", "OBSOLETE", "", "Propose")]
    [InlineData("DELETE_PENDING", "UNAVAILABLE", "", "Propose")]
    [InlineData("DELETE_IN_PROGRESS", "UNAVAILABLE", "", "Propose")]
    [InlineData("DELETE_COMPLETE", "UNAVAILABLE", "", "Propose")]
    [InlineData("DELETE_FAILED", "AVAILABLE", "", "Propose")]
    [InlineData(null, "UNAVAILABLE", "", "Propose")]
    public void A_documented_pair_leads_to_one_next_step(string? status, string execution, string reason, string next) =>
        Assert.Equal(next, ChangeSetRules.Decide(new ChangeSetState(status, execution, reason)).ToString());
}
