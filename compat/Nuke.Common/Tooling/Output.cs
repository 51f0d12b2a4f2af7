namespace Nuke.Common.Tooling;

/// <summary>One line that a process wrote.</summary>
public struct Output
{
    /// <summary>The stream.</summary>
    public OutputType Type;

    /// <summary>The line, without its line break.</summary>
    public string Text;
}
