namespace Shunt.Aws.Routing;

/// <summary>What is to be done next about the plain route.</summary>
internal enum AliasNext
{
    /// <summary>It leads where it should, and nothing changes that any more.</summary>
    Nothing,

    /// <summary>It leads where it should, and CloudFormation watches the alarms: it may still take the step back by itself.</summary>
    Watch,

    /// <summary>CloudFormation is at work, and takes no order meanwhile.</summary>
    Wait,

    /// <summary>A change set with the shares.</summary>
    Change,

    /// <summary><c>CancelUpdateStack</c>: a step that is being watched gives way to the way back.</summary>
    Cancel,

    /// <summary><c>ContinueUpdateRollback</c>: the way back of an update is stuck.</summary>
    ContinueRollback,

    /// <summary>The stack never was whole: it is removed and made anew.</summary>
    Remove,

    /// <summary>The step was made, and CloudFormation took it back.</summary>
    Reverted,

    /// <summary>A newer release has moved the route.</summary>
    Superseded,

    /// <summary>Nothing that could be decided here would be safe: a person decides.</summary>
    Attention,
}
