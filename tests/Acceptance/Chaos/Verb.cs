namespace Acceptance.Chaos;

/// <summary>What a round asks the build for.</summary>
internal enum Verb
{
    /// <summary>A newer good version goes live.</summary>
    Cutover,

    /// <summary>A version that falls ill as soon as it takes traffic is to go live: the release rolls itself back.</summary>
    CutoverOfTheSick,

    /// <summary>The last good version serves again.</summary>
    Rollback,

    /// <summary>A newer version is started beside what serves.</summary>
    DeployInitial,

    /// <summary>Nothing runs on the target any more.</summary>
    Teardown,
}
