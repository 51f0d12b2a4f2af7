namespace Shunt.Aws.Provisioning;

/// <summary>What an environment does about something that outlives it: the bucket, or the repository of images.</summary>
internal enum KeptNext
{
    /// <summary>It is the stack's: made by it, or to be made.</summary>
    Make,

    /// <summary>An earlier environment left it: it is used as it is, and the stack does not have it.</summary>
    TakeOver,

    /// <summary>The stack has it, and it is gone: what was in it is lost, and CloudFormation does not know.</summary>
    Lost,
}
