namespace Shunt;

/// <summary>What a command's exit code says about the release. The numbers are a contract with scripts and CI.</summary>
public enum ExitCode
{
    /// <summary>Done; also: nothing to do, or a rollback that was asked for.</summary>
    Done = 0,

    /// <summary>Failed; what served before still serves, or nothing serves yet.</summary>
    Failed = 1,

    /// <summary>Bad usage; nothing was touched.</summary>
    BadUsage = 2,

    /// <summary>The cutover ended in an automatic rollback; the previous version serves.</summary>
    RolledBack = 3,

    /// <summary>A gate refused or an approval is missing; no traffic moved.</summary>
    Refused = 4,

    /// <summary>Someone else holds the target's lease; nothing was touched.</summary>
    LeaseHeld = 5,

    /// <summary>A newer release is live or under way; this one stepped aside.</summary>
    Superseded = 6,

    /// <summary>A person has to look: the message says at what, and what still serves.</summary>
    NeedsAttention = 7,
}
