namespace Nuke.Common;

/// <summary>How much is narrated.</summary>
public enum Verbosity
{
    /// <summary>All, with stack traces.</summary>
    Verbose,

    /// <summary>What is done, and the tools' output.</summary>
    Normal,

    /// <summary>Warnings and errors.</summary>
    Minimal,

    /// <summary>Errors.</summary>
    Quiet,
}
