namespace Shunt.Aws.Images;

/// <summary>What follows from how far a scan is.</summary>
internal enum ScanNext
{
    /// <summary>It is done: what it found can be read.</summary>
    Read,

    /// <summary>It is under way: look again.</summary>
    Wait,

    /// <summary>It has not begun: look again for a while, for a scan begins shortly after its image is pushed.</summary>
    Expect,

    /// <summary>There is none, and will be none.</summary>
    GiveUp,
}
