using Shunt.Aws.Stacks;

namespace Shunt.Aws.Routing;

/// <summary>What follows from where the plain route leads, for a release that wants it to lead somewhere.</summary>
internal static class AliasRules
{
    /// <summary>The next step.</summary>
    /// <param name="state">Where it leads.</param>
    /// <param name="goal">What the release wants.</param>
    public static AliasNext Decide(AliasState state, AliasGoal goal)
    {
        if (state.Epoch > goal.Epoch)
            return AliasNext.Superseded;

        return StackRules.ToHave(state.Status, isAsWanted: true) switch
        {
            StackNext.Create => AliasNext.Change,
            StackNext.Remove => AliasNext.Remove,
            StackNext.ContinueRollback => AliasNext.ContinueRollback,
            StackNext.Attention => AliasNext.Attention,
            StackNext.Wait => UnderWay(state, goal),
            _ => Settled(state, goal),
        };
    }

    private static AliasNext UnderWay(AliasState state, AliasGoal goal)
    {
        if (state.Status != StackStatus.UpdateInProgress)
            return AliasNext.Wait;
        if (goal.IsMadeBy(state) && goal.IsServed(state))
            return AliasNext.Watch;

        // The way back does not wait for the end of a watch that may take an hour; one that is under way is not taken back by a second one.
        return goal.IsWayBack && !goal.IsMadeBy(state) && !goal.IsAsked(state) ? AliasNext.Cancel : AliasNext.Wait;
    }

    private static AliasNext Settled(AliasState state, AliasGoal goal)
    {
        var wasTakenBack = state.Status is StackStatus.UpdateRollbackComplete or StackStatus.ImportRollbackComplete;
        if (goal.IsServed(state))
            return AliasNext.Nothing;
        if (wasTakenBack && goal.IsMadeBy(state))
            return AliasNext.Reverted;

        // Somebody moved the rule by hand: CloudFormation finds no difference to what it was asked for, and would do nothing.
        return !wasTakenBack && goal.IsAsked(state) ? AliasNext.Attention : AliasNext.Change;
    }
}
