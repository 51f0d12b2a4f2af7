namespace Nuke.Common.Execution;

/// <summary>Where a target stands.</summary>
public enum ExecutionStatus
{
    /// <summary>It is not part of the plan.</summary>
    None,

    /// <summary>It will run.</summary>
    Scheduled,

    /// <summary>It did not get to run, because another failed or the build was interrupted.</summary>
    NotRun,

    /// <summary>It was left out.</summary>
    Skipped,

    /// <summary>It did what it should.</summary>
    Succeeded,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>It runs now.</summary>
    Running,

    /// <summary>An interrupt ended it.</summary>
    Aborted,

    /// <summary>It only stands for its dependencies.</summary>
    Collective,
}
