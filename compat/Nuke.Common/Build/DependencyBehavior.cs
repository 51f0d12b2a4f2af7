namespace Nuke.Common;

/// <summary>What becomes of a skipped target's dependencies.</summary>
public enum DependencyBehavior
{
    /// <summary>Those that no other target needs are skipped too.</summary>
    Skip,

    /// <summary>They run.</summary>
    Execute,
}
