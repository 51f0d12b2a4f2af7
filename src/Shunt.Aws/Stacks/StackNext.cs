namespace Shunt.Aws.Stacks;

/// <summary>What is to be done next about a stack.</summary>
internal enum StackNext
{
    /// <summary>It is as it should be.</summary>
    Nothing,

    /// <summary>CloudFormation is at work on it, and takes no order meanwhile: look again.</summary>
    Wait,

    /// <summary>A change set that makes it.</summary>
    Create,

    /// <summary>A change set that changes it.</summary>
    Update,

    /// <summary>It can only be deleted, and made anew then.</summary>
    Remove,

    /// <summary>Its way back is stuck: <c>ContinueUpdateRollback</c>, without skipping anything.</summary>
    ContinueRollback,

    /// <summary>Nothing that could be decided here would be safe: a person decides.</summary>
    Attention,
}
