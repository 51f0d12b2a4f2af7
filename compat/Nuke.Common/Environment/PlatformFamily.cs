namespace Nuke.Common;

/// <summary>A family of operating systems.</summary>
public enum PlatformFamily
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>Windows.</summary>
    Windows,

    /// <summary>Linux.</summary>
    Linux,

    /// <summary>macOS.</summary>
    OSX,
}
