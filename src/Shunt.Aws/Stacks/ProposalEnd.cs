namespace Shunt.Aws.Stacks;

/// <summary>What became of a change set that was proposed.</summary>
internal enum ProposalEnd
{
    /// <summary>It was executed, now or by a run before: the stack says the rest.</summary>
    Executed,

    /// <summary>There is nothing to change; it was removed again.</summary>
    Empty,

    /// <summary>Another one was executed meanwhile: look at the stack again.</summary>
    Obsolete,
}
