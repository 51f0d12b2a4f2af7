namespace Shunt.Aws.Stacks;

/// <summary>What is to be done next about a change set.</summary>
internal enum ChangeSetNext
{
    /// <summary>CloudFormation is at work on it: look again.</summary>
    Wait,

    /// <summary>It can be executed.</summary>
    Execute,

    /// <summary>It was executed, or is being so: the stack says the rest.</summary>
    Executed,

    /// <summary>It would change nothing.</summary>
    Empty,

    /// <summary>Another one was executed meanwhile, or it is gone: look at the stack again and propose anew.</summary>
    Propose,

    /// <summary>CloudFormation refuses it.</summary>
    Refused,
}
