namespace Nuke.Common.Tooling;

/// <summary>Which stream of a process a line came from.</summary>
public enum OutputType
{
    /// <summary>Standard output.</summary>
    Std,

    /// <summary>Standard error, which many tools use for progress.</summary>
    Err,
}
